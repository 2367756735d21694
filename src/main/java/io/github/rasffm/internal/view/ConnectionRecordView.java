/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASCONNW;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.UUID;

/**
 * View of one connection of the list ({@code RASCONNW}) in memory that the caller owns. Size 1388 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>(set by allocate)</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>handle</td><td>hrasconn</td><td>4</td><td>8</td><td>HRASCONN</td></tr>
 * <tr><td>entryName</td><td>szEntryName</td><td>12</td><td>514</td><td>text, 257 units with the NUL</td></tr>
 * <tr><td>deviceType</td><td>szDeviceType</td><td>526</td><td>34</td><td>text, 17 units with the NUL</td></tr>
 * <tr><td>deviceName</td><td>szDeviceName</td><td>560</td><td>258</td><td>text, 129 units with the NUL</td></tr>
 * <tr><td>phoneBook</td><td>szPhonebook</td><td>818</td><td>520</td><td>text, 260 units with the NUL</td></tr>
 * <tr><td>subEntry</td><td>dwSubEntry</td><td>1340</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>entryId</td><td>guidEntry</td><td>1344</td><td>16</td><td>GUID</td></tr>
 * <tr><td>flags</td><td>dwFlags</td><td>1360</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>luid</td><td>luid</td><td>1364</td><td>8</td><td>LUID</td></tr>
 * <tr><td>correlationId</td><td>guidCorrelationId</td><td>1372</td><td>16</td><td>GUID</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASCONN structure"
 */
public final class ConnectionRecordView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public ConnectionRecordView(MemorySegment memory) {
        segment = memory.asSlice(0, RASCONNW.layout().byteSize());
    }

    /**
     * Returns the structure.
     *
     * @return its bytes, no more
     */
    public MemorySegment segment() {
        return segment;
    }

    /**
     * Returns the size of the structure.
     *
     * @return bytes
     */
    public static int byteSize() {
        return Math.toIntExact(RASCONNW.layout().byteSize());
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static ConnectionRecordView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(RASCONNW.layout());
        segment.fill((byte) 0);
        RASCONNW.dwSize(segment, byteSize());
        return new ConnectionRecordView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return RASCONNW.dwSize(segment);
    }

    /**
     * Returns the handle of the connection.
     *
     * @return as said
     */
    public long handle() {
        return RASCONNW.hrasconn(segment);
    }

    /**
     * Sets the handle of the connection.
     *
     * @param value the new value
     */
    public void handle(long value) {
        RASCONNW.hrasconn(segment, value);
    }

    /**
     * Returns the entry name; a dot and the number when no entry was dialled.
     *
     * @return as said
     */
    public String entryName() {
        return WideText.read(
                segment,
                RASCONNW.szEntryName$offset(),
                RASCONNW.szEntryName$layout().elementCount());
    }

    /**
     * Sets the entry name; a dot and the number when no entry was dialled.
     *
     * @param text the new value
     */
    public void entryName(String text) {
        WideText.write(
                segment,
                RASCONNW.szEntryName$offset(),
                RASCONNW.szEntryName$layout().elementCount(),
                text);
    }

    /**
     * Returns the device type.
     *
     * @return as said
     */
    public String deviceType() {
        return WideText.read(
                segment,
                RASCONNW.szDeviceType$offset(),
                RASCONNW.szDeviceType$layout().elementCount());
    }

    /**
     * Sets the device type.
     *
     * @param text the new value
     */
    public void deviceType(String text) {
        WideText.write(
                segment,
                RASCONNW.szDeviceType$offset(),
                RASCONNW.szDeviceType$layout().elementCount(),
                text);
    }

    /**
     * Returns the device name.
     *
     * @return as said
     */
    public String deviceName() {
        return WideText.read(
                segment,
                RASCONNW.szDeviceName$offset(),
                RASCONNW.szDeviceName$layout().elementCount());
    }

    /**
     * Sets the device name.
     *
     * @param text the new value
     */
    public void deviceName(String text) {
        WideText.write(
                segment,
                RASCONNW.szDeviceName$offset(),
                RASCONNW.szDeviceName$layout().elementCount(),
                text);
    }

    /**
     * Returns the full path of the phone book.
     *
     * @return as said
     */
    public String phoneBook() {
        return WideText.read(
                segment,
                RASCONNW.szPhonebook$offset(),
                RASCONNW.szPhonebook$layout().elementCount());
    }

    /**
     * Sets the full path of the phone book.
     *
     * @param text the new value
     */
    public void phoneBook(String text) {
        WideText.write(
                segment,
                RASCONNW.szPhonebook$offset(),
                RASCONNW.szPhonebook$layout().elementCount(),
                text);
    }

    /**
     * Tells whether device and phone book are those of another connection, so that a list, in which they mostly are, need
     * not read their texts again.
     *
     * @param other its structure
     * @return false also where only what stands behind a NUL differs
     */
    public boolean sameDeviceAndBook(MemorySegment other) {
        long from = RASCONNW.szDeviceType$offset();
        long to = RASCONNW.szPhonebook$offset() + RASCONNW.szPhonebook$layout().byteSize();
        return MemorySegment.mismatch(segment, from, to, other, from, to) < 0;
    }

    /**
     * Returns the index of the sub-entry, from 1, or 0 for the whole connection.
     *
     * @return as said
     */
    public int subEntry() {
        return RASCONNW.dwSubEntry(segment);
    }

    /**
     * Sets the index of the sub-entry, from 1, or 0 for the whole connection.
     *
     * @param value the new value
     */
    public void subEntry(int value) {
        RASCONNW.dwSubEntry(segment, value);
    }

    /**
     * Returns the id of the entry.
     *
     * @return as said
     */
    public UUID entryId() {
        return Ids.readGuid(segment.asSlice(RASCONNW.guidEntry$offset(), 16));
    }

    /**
     * Sets the id of the entry.
     *
     * @param id the new value
     */
    public void entryId(UUID id) {
        Ids.writeGuid(segment.asSlice(RASCONNW.guidEntry$offset(), 16), id);
    }

    /**
     * Returns the RASCF bits.
     *
     * @return as said
     */
    public int flags() {
        return RASCONNW.dwFlags(segment);
    }

    /**
     * Sets the RASCF bits.
     *
     * @param value the new value
     */
    public void flags(int value) {
        RASCONNW.dwFlags(segment, value);
    }

    /**
     * Returns the logon session the connection was made in.
     *
     * @return as said
     */
    public long luid() {
        return Ids.readLuid(segment.asSlice(RASCONNW.luid$offset(), 8));
    }

    /**
     * Sets the logon session the connection was made in.
     *
     * @param value the new value
     */
    public void luid(long value) {
        Ids.writeLuid(segment.asSlice(RASCONNW.luid$offset(), 8), value);
    }

    /**
     * Returns the id of this connection in logs.
     *
     * @return as said
     */
    public UUID correlationId() {
        return Ids.readGuid(segment.asSlice(RASCONNW.guidCorrelationId$offset(), 16));
    }

    /**
     * Sets the id of this connection in logs.
     *
     * @param id the new value
     */
    public void correlationId(UUID id) {
        Ids.writeGuid(segment.asSlice(RASCONNW.guidCorrelationId$offset(), 16), id);
    }
}
