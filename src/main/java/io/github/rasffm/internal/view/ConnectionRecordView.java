/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

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
 * <p>With these numbers and not those of the generated layout, which takes longer to make than a program's first list
 * and poll may take; the tests hold both to the headers.
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASCONN structure"
 */
public final class ConnectionRecordView {
    private static final int SIZE_BYTES = 1388;
    private static final int ALIGNMENT_BYTES = 4;
    private static final long HANDLE = 4;
    private static final long ENTRY_NAME = 12;
    private static final long ENTRY_NAME_CHARS = 257;
    private static final long DEVICE_TYPE = 526;
    private static final long DEVICE_TYPE_CHARS = 17;
    private static final long DEVICE_NAME = 560;
    private static final long DEVICE_NAME_CHARS = 129;
    private static final long PHONE_BOOK = 818;
    private static final long PHONE_BOOK_CHARS = 260;
    private static final long SUB_ENTRY = 1340;
    private static final long ENTRY_ID = 1344;
    private static final long FLAGS = 1360;
    private static final long LUID = 1364;
    private static final long CORRELATION_ID = 1372;

    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public ConnectionRecordView(MemorySegment memory) {
        segment = memory.asSlice(0, SIZE_BYTES);
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
        return SIZE_BYTES;
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static ConnectionRecordView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(SIZE_BYTES, ALIGNMENT_BYTES);
        segment.fill((byte) 0);
        segment.set(JAVA_INT, 0, SIZE_BYTES);
        return new ConnectionRecordView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return segment.get(JAVA_INT, 0);
    }

    /** {@return the handle of the connection} */
    public long handle() {
        return segment.get(JAVA_LONG_UNALIGNED, HANDLE);
    }

    /**
     * Sets the handle of the connection.
     *
     * @param value the new value
     */
    public void handle(long value) {
        segment.set(JAVA_LONG_UNALIGNED, HANDLE, value);
    }

    /** {@return the entry name; a dot and the number when no entry was dialled} */
    public String entryName() {
        return WideText.read(segment, ENTRY_NAME, ENTRY_NAME_CHARS);
    }

    /**
     * Sets the entry name; a dot and the number when no entry was dialled.
     *
     * @param text the new value
     */
    public void entryName(String text) {
        WideText.write(segment, ENTRY_NAME, ENTRY_NAME_CHARS, text);
    }

    /** {@return the device type} */
    public String deviceType() {
        return WideText.read(segment, DEVICE_TYPE, DEVICE_TYPE_CHARS);
    }

    /**
     * Sets the device type.
     *
     * @param text the new value
     */
    public void deviceType(String text) {
        WideText.write(segment, DEVICE_TYPE, DEVICE_TYPE_CHARS, text);
    }

    /** {@return the device name} */
    public String deviceName() {
        return WideText.read(segment, DEVICE_NAME, DEVICE_NAME_CHARS);
    }

    /**
     * Sets the device name.
     *
     * @param text the new value
     */
    public void deviceName(String text) {
        WideText.write(segment, DEVICE_NAME, DEVICE_NAME_CHARS, text);
    }

    /** {@return the full path of the phone book} */
    public String phoneBook() {
        return WideText.read(segment, PHONE_BOOK, PHONE_BOOK_CHARS);
    }

    /**
     * Sets the full path of the phone book.
     *
     * @param text the new value
     */
    public void phoneBook(String text) {
        WideText.write(segment, PHONE_BOOK, PHONE_BOOK_CHARS, text);
    }

    /**
     * Returns the device type, as a text that is known where it is the same.
     *
     * @param other the structure of another connection
     * @param known its device type
     * @return the device type
     */
    public String deviceType(MemorySegment other, String known) {
        return text(DEVICE_TYPE, DEVICE_TYPE_CHARS, other, known);
    }

    /**
     * Returns the device name, as a text that is known where it is the same.
     *
     * @param other the structure of another connection
     * @param known its device name
     * @return the device name
     */
    public String deviceName(MemorySegment other, String known) {
        return text(DEVICE_NAME, DEVICE_NAME_CHARS, other, known);
    }

    /**
     * Returns the path of the phone book, as a text that is known where it is the same.
     *
     * @param other the structure of another connection
     * @param known its phone book
     * @return the full path of the phone book
     */
    public String phoneBook(MemorySegment other, String known) {
        return text(PHONE_BOOK, PHONE_BOOK_CHARS, other, known);
    }

    /** Compares with the NUL, if there is one; what stands behind it differs, and is much more. */
    private String text(long offset, long capacityChars, MemorySegment other, String known) {
        long end = offset + 2 * Math.min(known.length() + 1, capacityChars);
        return MemorySegment.mismatch(segment, offset, end, other, offset, end) < 0
                ? known
                : WideText.read(segment, offset, capacityChars);
    }

    /** {@return the index of the sub-entry, from 1, or 0 for the whole connection} */
    public int subEntry() {
        return segment.get(JAVA_INT, SUB_ENTRY);
    }

    /**
     * Sets the index of the sub-entry, from 1, or 0 for the whole connection.
     *
     * @param value the new value
     */
    public void subEntry(int value) {
        segment.set(JAVA_INT, SUB_ENTRY, value);
    }

    /** {@return the id of the entry} */
    public UUID entryId() {
        return Ids.readGuid(segment.asSlice(ENTRY_ID, 16));
    }

    /**
     * Sets the id of the entry.
     *
     * @param id the new value
     */
    public void entryId(UUID id) {
        Ids.writeGuid(segment.asSlice(ENTRY_ID, 16), id);
    }

    /** {@return the RASCF bits} */
    public int flags() {
        return segment.get(JAVA_INT, FLAGS);
    }

    /**
     * Sets the RASCF bits.
     *
     * @param value the new value
     */
    public void flags(int value) {
        segment.set(JAVA_INT, FLAGS, value);
    }

    /** {@return the logon session the connection was made in} */
    public long luid() {
        return Ids.readLuid(segment.asSlice(LUID, 8));
    }

    /**
     * Sets the logon session the connection was made in.
     *
     * @param value the new value
     */
    public void luid(long value) {
        Ids.writeLuid(segment.asSlice(LUID, 8), value);
    }

    /** {@return the id of this connection in logs} */
    public UUID correlationId() {
        return Ids.readGuid(segment.asSlice(CORRELATION_ID, 16));
    }

    /**
     * Sets the id of this connection in logs.
     *
     * @param id the new value
     */
    public void correlationId(UUID id) {
        Ids.writeGuid(segment.asSlice(CORRELATION_ID, 16), id);
    }
}
