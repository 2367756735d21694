/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASDEVSPECIFICINFO;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * View of a pointer to device data with its length ({@code RASDEVSPECIFICINFO}) in memory that the caller owns. Size 12 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>sizeBytes</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>data</td><td>pbDevSpecificInfo</td><td>4</td><td>8</td><td>BYTE *</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00)
 */
public final class DeviceSpecificInfoView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public DeviceSpecificInfoView(MemorySegment memory) {
        segment = memory.asSlice(0, RASDEVSPECIFICINFO.layout().byteSize());
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
        return Math.toIntExact(RASDEVSPECIFICINFO.layout().byteSize());
    }

    /** {@return the length of the data in bytes} */
    public int sizeBytes() {
        return RASDEVSPECIFICINFO.dwSize(segment);
    }

    /**
     * Sets the length of the data in bytes.
     *
     * @param value the new value
     */
    public void sizeBytes(int value) {
        RASDEVSPECIFICINFO.dwSize(segment, value);
    }

    /** {@return the address of the data; never followed} */
    public long data() {
        return segment.get(ValueLayout.JAVA_LONG_UNALIGNED, RASDEVSPECIFICINFO.pbDevSpecificInfo$offset());
    }

    /**
     * Sets the address of the data; never followed.
     *
     * @param value the new value
     */
    public void data(long value) {
        segment.set(ValueLayout.JAVA_LONG_UNALIGNED, RASDEVSPECIFICINFO.pbDevSpecificInfo$offset(), value);
    }
}
