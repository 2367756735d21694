// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

/**
 * The groups of a RASCONNSTATE value: a bit test, not a range test.
 *
 * <p>Source: Microsoft, "RASCONNSTATE".
 */
final class RasStates {
    /** One link of several is down. */
    static final int SUB_ENTRY_DISCONNECTED = 23;

    static final int CONNECTED = 0x2000;
    static final int DISCONNECTED = 0x2001;
    private static final int PAUSED_BIT = 0x1000;
    private static final int TERMINAL_BIT = 0x2000;

    private RasStates() {}

    static boolean paused(int state) {
        return (state & PAUSED_BIT) != 0;
    }

    static boolean terminal(int state) {
        return (state & TERMINAL_BIT) != 0;
    }
}
