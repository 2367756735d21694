/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

/**
 * The identity of a connection in this machine's RAS (HRASCONN). Opaque; RAS may use a number again after the
 * connection has gone, so it is no key for long.
 *
 * @param value the number, not zero
 */
public record ConnectionHandle(long value) {
    /** Refuses the null handle. */
    public ConnectionHandle {
        if (value == 0) {
            throw new IllegalArgumentException("a connection handle is never 0");
        }
    }

    @Override
    public String toString() {
        return "0x" + Long.toHexString(value);
    }
}
