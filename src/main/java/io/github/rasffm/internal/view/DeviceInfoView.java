/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASDEVINFOW;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * View of one device of the list of devices ({@code RASDEVINFOW}) in memory that the caller owns. Size 296 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>(set by allocate)</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>deviceType</td><td>szDeviceType</td><td>4</td><td>34</td><td>text, 17 units with the NUL</td></tr>
 * <tr><td>deviceName</td><td>szDeviceName</td><td>38</td><td>258</td><td>text, 129 units with the NUL</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASDEVINFO structure"
 */
public final class DeviceInfoView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public DeviceInfoView(MemorySegment memory) {
        segment = memory.asSlice(0, RASDEVINFOW.layout().byteSize());
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
        return Math.toIntExact(RASDEVINFOW.layout().byteSize());
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static DeviceInfoView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(RASDEVINFOW.layout());
        segment.fill((byte) 0);
        RASDEVINFOW.dwSize(segment, byteSize());
        return new DeviceInfoView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return RASDEVINFOW.dwSize(segment);
    }

    /** {@return the device type} */
    public String deviceType() {
        return WideText.read(
                segment,
                RASDEVINFOW.szDeviceType$offset(),
                RASDEVINFOW.szDeviceType$layout().elementCount());
    }

    /**
     * Sets the device type.
     *
     * @param text the new value
     */
    public void deviceType(String text) {
        WideText.write(
                segment,
                RASDEVINFOW.szDeviceType$offset(),
                RASDEVINFOW.szDeviceType$layout().elementCount(),
                text);
    }

    /** {@return the device name} */
    public String deviceName() {
        return WideText.read(
                segment,
                RASDEVINFOW.szDeviceName$offset(),
                RASDEVINFOW.szDeviceName$layout().elementCount());
    }

    /**
     * Sets the device name.
     *
     * @param text the new value
     */
    public void deviceName(String text) {
        WideText.write(
                segment,
                RASDEVINFOW.szDeviceName$offset(),
                RASDEVINFOW.szDeviceName$layout().elementCount(),
                text);
    }
}
