/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASDIALEXTENSIONS;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * View of the options of a dial ({@code RASDIALEXTENSIONS}) in memory that the caller owns. Size 60 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>(set by allocate)</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>options</td><td>dwfOptions</td><td>4</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>parentWindow</td><td>hwndParent</td><td>8</td><td>8</td><td>HWND</td></tr>
 * <tr><td>reserved</td><td>reserved</td><td>16</td><td>8</td><td>ULONG_PTR</td></tr>
 * <tr><td>reserved1</td><td>reserved1</td><td>24</td><td>8</td><td>ULONG_PTR</td></tr>
 * <tr><td>eapInfo</td><td>RasEapInfo</td><td>32</td><td>12</td><td>RASEAPINFO</td></tr>
 * <tr><td>skipPppAuthentication</td><td>fSkipPppAuth</td><td>44</td><td>4</td><td>BOOL</td></tr>
 * <tr><td>deviceInfo</td><td>RasDevSpecificInfo</td><td>48</td><td>12</td><td>RASDEVSPECIFICINFO</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASDIALEXTENSIONS structure"
 */
public final class DialExtensionsView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public DialExtensionsView(MemorySegment memory) {
        segment = memory.asSlice(0, RASDIALEXTENSIONS.layout().byteSize());
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
        return Math.toIntExact(RASDIALEXTENSIONS.layout().byteSize());
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static DialExtensionsView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(RASDIALEXTENSIONS.layout());
        segment.fill((byte) 0);
        RASDIALEXTENSIONS.dwSize(segment, byteSize());
        return new DialExtensionsView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return RASDIALEXTENSIONS.dwSize(segment);
    }

    /** {@return the RDEOPT bits; undefined ones must be 0} */
    public int options() {
        return RASDIALEXTENSIONS.dwfOptions(segment);
    }

    /**
     * Sets the RDEOPT bits; undefined ones must be 0.
     *
     * @param value the new value
     */
    public void options(int value) {
        RASDIALEXTENSIONS.dwfOptions(segment, value);
    }

    /** {@return the parent of security dialogs, or 0} */
    public long parentWindow() {
        return RASDIALEXTENSIONS.hwndParent(segment);
    }

    /**
     * Sets the parent of security dialogs, or 0.
     *
     * @param value the new value
     */
    public void parentWindow(long value) {
        RASDIALEXTENSIONS.hwndParent(segment, value);
    }

    /** {@return a reserved member, 0} */
    public long reserved() {
        return RASDIALEXTENSIONS.reserved(segment);
    }

    /**
     * Sets a reserved member, 0.
     *
     * @param value the new value
     */
    public void reserved(long value) {
        RASDIALEXTENSIONS.reserved(segment, value);
    }

    /** {@return a reserved member, 0} */
    public long reserved1() {
        return RASDIALEXTENSIONS.reserved1(segment);
    }

    /**
     * Sets a reserved member, 0.
     *
     * @param value the new value
     */
    public void reserved1(long value) {
        RASDIALEXTENSIONS.reserved1(segment, value);
    }

    /** {@return the EAP data of the user} */
    public EapInfoView eapInfo() {
        return new EapInfoView(segment.asSlice(RASDIALEXTENSIONS.RasEapInfo$offset()));
    }

    /** {@return whether PPP authentication is left out, normally 0} */
    public int skipPppAuthentication() {
        return RASDIALEXTENSIONS.fSkipPppAuth(segment);
    }

    /**
     * Sets whether PPP authentication is left out, normally 0.
     *
     * @param value the new value
     */
    public void skipPppAuthentication(int value) {
        RASDIALEXTENSIONS.fSkipPppAuth(segment, value);
    }

    /** {@return data for the device, normally empty} */
    public DeviceSpecificInfoView deviceInfo() {
        return new DeviceSpecificInfoView(segment.asSlice(RASDIALEXTENSIONS.RasDevSpecificInfo$offset()));
    }
}
