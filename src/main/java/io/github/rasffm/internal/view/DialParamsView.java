/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASDIALPARAMSW;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/**
 * View of whom to dial, as whom ({@code RASDIALPARAMSW}) in memory that the caller owns. Size 2120 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>(set by allocate)</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>entryName</td><td>szEntryName</td><td>4</td><td>514</td><td>text, 257 units with the NUL</td></tr>
 * <tr><td>phoneNumber</td><td>szPhoneNumber</td><td>518</td><td>258</td><td>text, 129 units with the NUL</td></tr>
 * <tr><td>callbackNumber</td><td>szCallbackNumber</td><td>776</td><td>258</td><td>text, 129 units with the NUL</td></tr>
 * <tr><td>userName</td><td>szUserName</td><td>1034</td><td>514</td><td>text, 257 units with the NUL</td></tr>
 * <tr><td>password</td><td>szPassword</td><td>1548</td><td>514</td><td>text, 257 units with the NUL</td></tr>
 * <tr><td>domain</td><td>szDomain</td><td>2062</td><td>32</td><td>text, 16 units with the NUL</td></tr>
 * <tr><td>subEntry</td><td>dwSubEntry</td><td>2096</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>callbackId</td><td>dwCallbackId</td><td>2100</td><td>8</td><td>ULONG_PTR</td></tr>
 * <tr><td>interfaceIndex</td><td>dwIfIndex</td><td>2108</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>encryptedPassword</td><td>szEncPassword</td><td>2112</td><td>8</td><td>LPWSTR</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASDIALPARAMS structure"
 */
public final class DialParamsView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public DialParamsView(MemorySegment memory) {
        segment = memory.asSlice(0, RASDIALPARAMSW.layout().byteSize());
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
        return Math.toIntExact(RASDIALPARAMSW.layout().byteSize());
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static DialParamsView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(RASDIALPARAMSW.layout());
        segment.fill((byte) 0);
        RASDIALPARAMSW.dwSize(segment, byteSize());
        return new DialParamsView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return RASDIALPARAMSW.dwSize(segment);
    }

    /** {@return the entry to dial} */
    public String entryName() {
        return WideText.read(
                segment,
                RASDIALPARAMSW.szEntryName$offset(),
                RASDIALPARAMSW.szEntryName$layout().elementCount());
    }

    /**
     * Sets the entry to dial.
     *
     * @param text the new value
     */
    public void entryName(String text) {
        WideText.write(
                segment,
                RASDIALPARAMSW.szEntryName$offset(),
                RASDIALPARAMSW.szEntryName$layout().elementCount(),
                text);
    }

    /** {@return the number to dial instead of the entry's, or empty} */
    public String phoneNumber() {
        return WideText.read(
                segment,
                RASDIALPARAMSW.szPhoneNumber$offset(),
                RASDIALPARAMSW.szPhoneNumber$layout().elementCount());
    }

    /**
     * Sets the number to dial instead of the entry's, or empty.
     *
     * @param text the new value
     */
    public void phoneNumber(String text) {
        WideText.write(
                segment,
                RASDIALPARAMSW.szPhoneNumber$offset(),
                RASDIALPARAMSW.szPhoneNumber$layout().elementCount(),
                text);
    }

    /** {@return the number to be called back at, or empty} */
    public String callbackNumber() {
        return WideText.read(
                segment,
                RASDIALPARAMSW.szCallbackNumber$offset(),
                RASDIALPARAMSW.szCallbackNumber$layout().elementCount());
    }

    /**
     * Sets the number to be called back at, or empty.
     *
     * @param text the new value
     */
    public void callbackNumber(String text) {
        WideText.write(
                segment,
                RASDIALPARAMSW.szCallbackNumber$offset(),
                RASDIALPARAMSW.szCallbackNumber$layout().elementCount(),
                text);
    }

    /** {@return the user name} */
    public String userName() {
        return WideText.read(
                segment,
                RASDIALPARAMSW.szUserName$offset(),
                RASDIALPARAMSW.szUserName$layout().elementCount());
    }

    /**
     * Sets the user name.
     *
     * @param text the new value
     */
    public void userName(String text) {
        WideText.write(
                segment,
                RASDIALPARAMSW.szUserName$offset(),
                RASDIALPARAMSW.szUserName$layout().elementCount(),
                text);
    }

    /**
     * Sets the password.
     *
     * @param secret the new value
     */
    public void password(char[] secret) {
        WideText.writeSecret(
                segment,
                RASDIALPARAMSW.szPassword$offset(),
                RASDIALPARAMSW.szPassword$layout().elementCount(),
                secret);
    }

    /**
     * Says whether there is the password, without looking at it.
     *
     * @return true when the field is not empty
     */
    public boolean hasPassword() {
        return segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, RASDIALPARAMSW.szPassword$offset()) != 0;
    }

    /**
     * Copies the field to another structure, unit by unit, so that no String of it comes about.
     *
     * @param target where to write, 514 bytes
     */
    public void copyPasswordTo(MemorySegment target) {
        target.copyFrom(passwordField());
    }

    /**
     * Returns the memory of the field itself.
     *
     * @return 514 bytes
     */
    public MemorySegment passwordField() {
        return segment.asSlice(
                RASDIALPARAMSW.szPassword$offset(),
                RASDIALPARAMSW.szPassword$layout().byteSize());
    }

    /** {@return the domain} */
    public String domain() {
        return WideText.read(
                segment,
                RASDIALPARAMSW.szDomain$offset(),
                RASDIALPARAMSW.szDomain$layout().elementCount());
    }

    /**
     * Sets the domain.
     *
     * @param text the new value
     */
    public void domain(String text) {
        WideText.write(
                segment,
                RASDIALPARAMSW.szDomain$offset(),
                RASDIALPARAMSW.szDomain$layout().elementCount(),
                text);
    }

    /** {@return the sub-entry to dial first, from 1, or 0} */
    public int subEntry() {
        return RASDIALPARAMSW.dwSubEntry(segment);
    }

    /**
     * Sets the sub-entry to dial first, from 1, or 0.
     *
     * @param value the new value
     */
    public void subEntry(int value) {
        RASDIALPARAMSW.dwSubEntry(segment, value);
    }

    /** {@return the number that comes with each notification} */
    public long callbackId() {
        return RASDIALPARAMSW.dwCallbackId(segment);
    }

    /**
     * Sets the number that comes with each notification.
     *
     * @param value the new value
     */
    public void callbackId(long value) {
        RASDIALPARAMSW.dwCallbackId(segment, value);
    }

    /** {@return the interface to start the tunnel from, or 0} */
    public int interfaceIndex() {
        return RASDIALPARAMSW.dwIfIndex(segment);
    }

    /**
     * Sets the interface to start the tunnel from, or 0.
     *
     * @param value the new value
     */
    public void interfaceIndex(int value) {
        RASDIALPARAMSW.dwIfIndex(segment, value);
    }

    /** {@return an undocumented pointer, kept NULL} */
    public long encryptedPassword() {
        return segment.get(ValueLayout.JAVA_LONG_UNALIGNED, RASDIALPARAMSW.szEncPassword$offset());
    }

    /**
     * Sets an undocumented pointer, kept NULL.
     *
     * @param value the new value
     */
    public void encryptedPassword(long value) {
        segment.set(ValueLayout.JAVA_LONG_UNALIGNED, RASDIALPARAMSW.szEncPassword$offset(), value);
    }
}
