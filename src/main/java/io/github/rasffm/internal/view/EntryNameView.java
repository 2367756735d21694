/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASENTRYNAMEW;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * View of one entry of the list of entries ({@code RASENTRYNAMEW}) in memory that the caller owns. Size 1048 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>(set by allocate)</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>entryName</td><td>szEntryName</td><td>4</td><td>514</td><td>text, 257 units with the NUL</td></tr>
 * <tr><td>flags</td><td>dwFlags</td><td>520</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>phoneBookPath</td><td>szPhonebookPath</td><td>524</td><td>522</td><td>text, 261 units with the NUL</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASENTRYNAME structure"
 */
public final class EntryNameView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public EntryNameView(MemorySegment memory) {
        segment = memory.asSlice(0, RASENTRYNAMEW.layout().byteSize());
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
        return Math.toIntExact(RASENTRYNAMEW.layout().byteSize());
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static EntryNameView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(RASENTRYNAMEW.layout());
        segment.fill((byte) 0);
        RASENTRYNAMEW.dwSize(segment, byteSize());
        return new EntryNameView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return RASENTRYNAMEW.dwSize(segment);
    }

    /** {@return the entry name} */
    public String entryName() {
        return WideText.read(
                segment,
                RASENTRYNAMEW.szEntryName$offset(),
                RASENTRYNAMEW.szEntryName$layout().elementCount());
    }

    /**
     * Sets the entry name.
     *
     * @param text the new value
     */
    public void entryName(String text) {
        WideText.write(
                segment,
                RASENTRYNAMEW.szEntryName$offset(),
                RASENTRYNAMEW.szEntryName$layout().elementCount(),
                text);
    }

    /** {@return the REN bits: 1 for an entry of all users} */
    public int flags() {
        return RASENTRYNAMEW.dwFlags(segment);
    }

    /**
     * Sets the REN bits: 1 for an entry of all users.
     *
     * @param value the new value
     */
    public void flags(int value) {
        RASENTRYNAMEW.dwFlags(segment, value);
    }

    /** {@return the full path of the phone book that has it} */
    public String phoneBookPath() {
        return WideText.read(
                segment,
                RASENTRYNAMEW.szPhonebookPath$offset(),
                RASENTRYNAMEW.szPhonebookPath$layout().elementCount());
    }

    /**
     * Sets the full path of the phone book that has it.
     *
     * @param text the new value
     */
    public void phoneBookPath(String text) {
        WideText.write(
                segment,
                RASENTRYNAMEW.szPhonebookPath$offset(),
                RASENTRYNAMEW.szPhonebookPath$layout().elementCount(),
                text);
    }
}
