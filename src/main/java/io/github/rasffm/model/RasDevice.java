/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

/**
 * A device that RAS can dial with.
 *
 * @param type such as {@code vpn}, {@code PPPoE}, {@code modem}; RAS may have others, and their case varies
 * @param name such as {@code WAN Miniport (IKEv2)}
 * @source page "RASDEVINFO structure"
 */
public record RasDevice(String type, String name) {}
