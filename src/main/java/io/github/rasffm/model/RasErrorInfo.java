/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

/**
 * What {@link RasErrors} knows about one error number.
 *
 * @param code the number, 0 to 4294967295
 * @param name the vendor's name
 * @param meaning what happened, in English
 * @param hint what to do about it, or empty
 */
public record RasErrorInfo(long code, String name, String meaning, String hint) {}
