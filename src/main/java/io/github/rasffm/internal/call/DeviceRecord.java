/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

/**
 * One device of the list of devices, copied.
 *
 * @param type the device type, as {@code vpn}
 * @param name the device name
 * @source page "RASDEVINFO structure"
 */
public record DeviceRecord(String type, String name) {}
