/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The address of one end of a VPN tunnel, IPv4 or IPv6.
 *
 * @source ras.h, structure RASTUNNELENDPOINT (Windows 7 and later)
 */
@SuppressWarnings("exports") // of Nullable: users need no jspecify
public final class TunnelEndpoint {
    private final byte[] octets;

    private TunnelEndpoint(byte[] octets) {
        this.octets = octets;
    }

    /**
     * An endpoint of the bytes of its address.
     *
     * @param octets 4 or 16 bytes in network order; copied
     * @return the endpoint
     * @throws IllegalArgumentException when there are neither 4 nor 16 bytes
     */
    public static TunnelEndpoint of(byte[] octets) {
        if (octets.length != 4 && octets.length != 16) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + octets.length);
        }
        return new TunnelEndpoint(octets.clone());
    }

    /**
     * Returns the address; nothing is looked up.
     *
     * @return an address without a host name
     */
    public InetAddress address() {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("length was checked in of()", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TunnelEndpoint endpoint && Arrays.equals(endpoint.octets, octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return address().getHostAddress();
    }
}
