/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

/**
 * One entry of the list of entries, copied.
 *
 * @param name the entry name
 * @param flags the REN bits: 1 for an entry of all users
 * @param phoneBookPath the full path of the phone book that has it
 * @source page "RASENTRYNAME structure"
 */
public record EntryNameRecord(String name, int flags, String phoneBookPath) {}
