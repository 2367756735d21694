/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.rasffm.internal.gen.RASTUNNELENDPOINT;
import io.github.rasffm.internal.gen.ras_h;
import io.github.rasffm.model.TunnelEndpoint;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * View of one end of a tunnel ({@code RASTUNNELENDPOINT}) in memory that the caller owns. Size 20 bytes, alignment 4.
 *
 * <table class="striped">
 * <caption>Fields: offset and length in bytes</caption>
 * <tr><th>here</th><th>there</th><th>offset</th><th>length</th><th>form</th></tr>
 * <tr><td>type</td><td>dwType</td><td>0</td><td>4</td><td>DWORD: 0 unknown, 1 IPv4, 2 IPv6</td></tr>
 * <tr><td>address</td><td>ipv4</td><td>4</td><td>4</td><td>bytes in network order</td></tr>
 * <tr><td>address</td><td>ipv6</td><td>4</td><td>16</td><td>bytes in network order</td></tr>
 * </table>
 *
 * @source ras.h (Windows SDK 10.0.22000, WINVER 0x0A00)
 */
public final class TunnelEndpointView {
    /** Owned by the caller. */
    private final MemorySegment segment;

    /**
     * Narrows a segment to the structure.
     *
     * @param memory begins with the structure, owned by the caller
     */
    public TunnelEndpointView(MemorySegment memory) {
        segment = memory.asSlice(0, RASTUNNELENDPOINT.layout().byteSize());
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
        return Math.toIntExact(RASTUNNELENDPOINT.layout().byteSize());
    }

    /**
     * Returns the kind of address.
     *
     * @return 0 unknown, 1 IPv4, 2 IPv6, or a number that is not known
     */
    public int type() {
        return RASTUNNELENDPOINT.dwType(segment);
    }

    /**
     * Returns the address.
     *
     * @return empty unless the type is IPv4 or IPv6
     */
    public Optional<TunnelEndpoint> address() {
        int length = type() == ras_h.RASTUNNELENDPOINT_IPv4() ? 4 : type() == ras_h.RASTUNNELENDPOINT_IPv6() ? 16 : 0;
        if (length == 0) {
            return Optional.empty();
        }
        return Optional.of(TunnelEndpoint.of(
                segment.asSlice(RASTUNNELENDPOINT.u$offset(), length).toArray(JAVA_BYTE)));
    }

    /**
     * Sets an address and its type.
     *
     * @param octets 4 or 16 bytes in network order
     */
    public void address(byte[] octets) {
        RASTUNNELENDPOINT.dwType(
                segment, octets.length == 4 ? ras_h.RASTUNNELENDPOINT_IPv4() : ras_h.RASTUNNELENDPOINT_IPv6());
        MemorySegment.copy(octets, 0, segment, JAVA_BYTE, RASTUNNELENDPOINT.u$offset(), octets.length);
    }
}
