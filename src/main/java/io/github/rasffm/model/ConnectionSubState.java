/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

/**
 * The sub-state of a connected IKEv2 connection with mobility; {@link #NONE} everywhere else. It is part of a status,
 * never of a notification.
 *
 * @param code the RASCONNSUBSTATE value; an unknown one survives
 * @source ras.h, enumeration RASCONNSUBSTATE (Windows 7 and later); page "RASCONNSUBSTATE enumeration"
 */
public record ConnectionSubState(int code) {
    /** No sub-state. */
    public static final ConnectionSubState NONE = new ConnectionSubState(0);

    /** The interface below the tunnel is down; the connection sleeps. */
    public static final ConnectionSubState DORMANT = new ConnectionSubState(1);

    /** The connection is moving to another network path. */
    public static final ConnectionSubState RECONNECTING = new ConnectionSubState(2);

    /** The move is done. */
    public static final ConnectionSubState RECONNECTED = new ConnectionSubState(0x2000);

    /**
     * Returns the vendor's name without its prefix.
     *
     * @return the name, never empty
     */
    public String name() {
        return switch (code) {
            case 0 -> "None";
            case 1 -> "Dormant";
            case 2 -> "Reconnecting";
            case 0x2000 -> "Reconnected";
            default -> "Unknown(0x" + Integer.toHexString(code) + ")";
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
