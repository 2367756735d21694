/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASCREDENTIALSW;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/**
 * View of the credentials saved with an entry ({@code RASCREDENTIALSW}) in memory that the caller owns. Size 1068 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>(set by allocate)</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>mask</td><td>dwMask</td><td>4</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>userName</td><td>szUserName</td><td>8</td><td>514</td><td>text, 257 units with the NUL</td></tr>
 * <tr><td>password</td><td>szPassword</td><td>522</td><td>514</td><td>text, 257 units with the NUL</td></tr>
 * <tr><td>domain</td><td>szDomain</td><td>1036</td><td>32</td><td>text, 16 units with the NUL</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASCREDENTIALS structure"
 */
public final class CredentialsView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public CredentialsView(MemorySegment memory) {
        segment = memory.asSlice(0, RASCREDENTIALSW.layout().byteSize());
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
        return Math.toIntExact(RASCREDENTIALSW.layout().byteSize());
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static CredentialsView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(RASCREDENTIALSW.layout());
        segment.fill((byte) 0);
        RASCREDENTIALSW.dwSize(segment, byteSize());
        return new CredentialsView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return RASCREDENTIALSW.dwSize(segment);
    }

    /** {@return the RASCM bits: in which members are wanted, out which are there} */
    public int mask() {
        return RASCREDENTIALSW.dwMask(segment);
    }

    /**
     * Sets the RASCM bits: in which members are wanted, out which are there.
     *
     * @param value the new value
     */
    public void mask(int value) {
        RASCREDENTIALSW.dwMask(segment, value);
    }

    /** {@return the user name} */
    public String userName() {
        return WideText.read(
                segment,
                RASCREDENTIALSW.szUserName$offset(),
                RASCREDENTIALSW.szUserName$layout().elementCount());
    }

    /**
     * Sets the user name.
     *
     * @param text the new value
     */
    public void userName(String text) {
        WideText.write(
                segment,
                RASCREDENTIALSW.szUserName$offset(),
                RASCREDENTIALSW.szUserName$layout().elementCount(),
                text);
    }

    /**
     * Sets the password, or what stands for it.
     *
     * @param secret the new value
     */
    public void password(char[] secret) {
        WideText.writeSecret(
                segment,
                RASCREDENTIALSW.szPassword$offset(),
                RASCREDENTIALSW.szPassword$layout().elementCount(),
                secret);
    }

    /**
     * Says whether there is the password, or what stands for it, without looking at it.
     *
     * @return true when the field is not empty
     */
    public boolean hasPassword() {
        return segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, RASCREDENTIALSW.szPassword$offset()) != 0;
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
                RASCREDENTIALSW.szPassword$offset(),
                RASCREDENTIALSW.szPassword$layout().byteSize());
    }

    /** {@return the domain} */
    public String domain() {
        return WideText.read(
                segment,
                RASCREDENTIALSW.szDomain$offset(),
                RASCREDENTIALSW.szDomain$layout().elementCount());
    }

    /**
     * Sets the domain.
     *
     * @param text the new value
     */
    public void domain(String text) {
        WideText.write(
                segment,
                RASCREDENTIALSW.szDomain$offset(),
                RASCREDENTIALSW.szDomain$layout().elementCount(),
                text);
    }
}
