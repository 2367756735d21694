/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import java.util.UUID;

/**
 * One connection of the list, copied.
 *
 * @param handle the connection; the list adds no reference to it
 * @param entryName the entry name; a dot and the number when no entry was dialled
 * @param deviceType the device type, as {@code vpn}
 * @param deviceName the device name
 * @param phoneBook the full path of the phone book
 * @param subEntry the sub-entry, from 1, or 0 for the whole connection
 * @param entryId the id of the entry
 * @param flags the RASCF bits
 * @param luid the logon session it was made in
 * @param correlationId the id of this connection in logs
 * @source page "RASCONN structure"
 */
public record ConnectionRecord(
        long handle,
        String entryName,
        String deviceType,
        String deviceName,
        String phoneBook,
        int subEntry,
        UUID entryId,
        int flags,
        long luid,
        UUID correlationId) {}
