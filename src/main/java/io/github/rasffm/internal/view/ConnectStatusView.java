/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.RASCONNSTATUSW;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * View of the status of a connection ({@code RASCONNSTATUSW}) in memory that the caller owns. Size 608 bytes,
 * alignment 4; texts are UTF-16LE
 * in arrays of fixed length; in an array the stride is the size.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>(set by allocate)</td><td>dwSize</td><td>0</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>state</td><td>rasconnstate</td><td>4</td><td>4</td><td>RASCONNSTATE</td></tr>
 * <tr><td>error</td><td>dwError</td><td>8</td><td>4</td><td>DWORD</td></tr>
 * <tr><td>deviceType</td><td>szDeviceType</td><td>12</td><td>34</td><td>text, 17 units with the NUL</td></tr>
 * <tr><td>deviceName</td><td>szDeviceName</td><td>46</td><td>258</td><td>text, 129 units with the NUL</td></tr>
 * <tr><td>phoneNumber</td><td>szPhoneNumber</td><td>304</td><td>258</td><td>text, 129 units with the NUL</td></tr>
 * <tr><td>localEndpoint</td><td>localEndPoint</td><td>564</td><td>20</td><td>RASTUNNELENDPOINT</td></tr>
 * <tr><td>remoteEndpoint</td><td>remoteEndPoint</td><td>584</td><td>20</td><td>RASTUNNELENDPOINT</td></tr>
 * <tr><td>subState</td><td>rasconnsubstate</td><td>604</td><td>4</td><td>RASCONNSUBSTATE</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00); page "RASCONNSTATUS structure"
 */
public final class ConnectStatusView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public ConnectStatusView(MemorySegment memory) {
        segment = memory.asSlice(0, RASCONNSTATUSW.layout().byteSize());
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
        return Math.toIntExact(RASCONNSTATUSW.layout().byteSize());
    }

    /**
     * Allocates a structure of zeroes with its size field set.
     *
     * @param allocator who owns the memory
     * @return the view
     */
    public static ConnectStatusView allocate(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(RASCONNSTATUSW.layout());
        segment.fill((byte) 0);
        RASCONNSTATUSW.dwSize(segment, byteSize());
        return new ConnectStatusView(segment);
    }

    /**
     * Returns what the size field says.
     *
     * @return bytes
     */
    public int sizeField() {
        return RASCONNSTATUSW.dwSize(segment);
    }

    /** {@return the RASCONNSTATE value} */
    public int state() {
        return RASCONNSTATUSW.rasconnstate(segment);
    }

    /**
     * Sets the RASCONNSTATE value.
     *
     * @param value the new value
     */
    public void state(int value) {
        RASCONNSTATUSW.rasconnstate(segment, value);
    }

    /** {@return why the connection failed, unsigned, or 0} */
    public int error() {
        return RASCONNSTATUSW.dwError(segment);
    }

    /**
     * Sets why the connection failed, unsigned, or 0.
     *
     * @param value the new value
     */
    public void error(int value) {
        RASCONNSTATUSW.dwError(segment, value);
    }

    /** {@return the type of the current device} */
    public String deviceType() {
        return WideText.read(
                segment,
                RASCONNSTATUSW.szDeviceType$offset(),
                RASCONNSTATUSW.szDeviceType$layout().elementCount());
    }

    /**
     * Sets the type of the current device.
     *
     * @param text the new value
     */
    public void deviceType(String text) {
        WideText.write(
                segment,
                RASCONNSTATUSW.szDeviceType$offset(),
                RASCONNSTATUSW.szDeviceType$layout().elementCount(),
                text);
    }

    /** {@return the name of the current device} */
    public String deviceName() {
        return WideText.read(
                segment,
                RASCONNSTATUSW.szDeviceName$offset(),
                RASCONNSTATUSW.szDeviceName$layout().elementCount());
    }

    /**
     * Sets the name of the current device.
     *
     * @param text the new value
     */
    public void deviceName(String text) {
        WideText.write(
                segment,
                RASCONNSTATUSW.szDeviceName$offset(),
                RASCONNSTATUSW.szDeviceName$layout().elementCount(),
                text);
    }

    /** {@return the number or host dialled} */
    public String phoneNumber() {
        return WideText.read(
                segment,
                RASCONNSTATUSW.szPhoneNumber$offset(),
                RASCONNSTATUSW.szPhoneNumber$layout().elementCount());
    }

    /**
     * Sets the number or host dialled.
     *
     * @param text the new value
     */
    public void phoneNumber(String text) {
        WideText.write(
                segment,
                RASCONNSTATUSW.szPhoneNumber$offset(),
                RASCONNSTATUSW.szPhoneNumber$layout().elementCount(),
                text);
    }

    /** {@return this side's end of the tunnel} */
    public TunnelEndpointView localEndpoint() {
        return new TunnelEndpointView(segment.asSlice(RASCONNSTATUSW.localEndPoint$offset()));
    }

    /** {@return the server's end of the tunnel} */
    public TunnelEndpointView remoteEndpoint() {
        return new TunnelEndpointView(segment.asSlice(RASCONNSTATUSW.remoteEndPoint$offset()));
    }

    /** {@return the RASCONNSUBSTATE value} */
    public int subState() {
        return RASCONNSTATUSW.rasconnsubstate(segment);
    }

    /**
     * Sets the RASCONNSUBSTATE value.
     *
     * @param value the new value
     */
    public void subState(int value) {
        RASCONNSTATUSW.rasconnsubstate(segment, value);
    }
}
