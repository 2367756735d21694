// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.StateGroup;

/**
 * The states that decide about an operation.
 *
 * <p>Source: Microsoft, "RASCONNSTATE".
 */
final class RasStates {
    /** One link of several is down. */
    static final int SUB_ENTRY_DISCONNECTED = 23;

    static final int CONNECTED = 0x2000;
    static final int DISCONNECTED = 0x2001;

    private RasStates() {}

    static boolean paused(int state) {
        return StateGroup.of(state) == StateGroup.PAUSED;
    }

    static boolean terminal(int state) {
        return StateGroup.of(state) == StateGroup.TERMINAL;
    }
}
