// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import java.util.OptionalInt;

/** What the state machine of an operation asks for. */
sealed interface DialAction {
    /**
     * Tell the handler.
     *
     * @param state RASCONNSTATE
     * @param error dwError
     * @param extendedError dwExtendedError, meaningless if coalesced
     * @param subEntry index from 1, meaningless if coalesced
     * @param coalesced read from the status, not told by RAS: states in between may be missing
     */
    record Deliver(int state, int error, int extendedError, int subEntry, boolean coalesced) implements DialAction {
        /** As the handler gets it. */
        DialNotification notification() {
            return new DialNotification(
                    ConnectionState.of(state),
                    OptionalInt.of(error),
                    coalesced ? OptionalInt.empty() : OptionalInt.of(extendedError),
                    coalesced ? OptionalInt.empty() : OptionalInt.of(subEntry),
                    coalesced);
        }
    }

    /**
     * Call RasHangUp and wait until the handle is gone.
     *
     * @param handle the connection handle
     */
    record HangUp(long handle) implements DialAction {}

    /**
     * Ask the user what to do with a paused dial.
     *
     * @param pause the number of the pause in this dial, from 1
     * @param told the paused state
     */
    record Ask(int pause, Deliver told) implements DialAction {}

    /** Call RasDial again, with what the user replied. */
    record Resume() implements DialAction {}

    /** Read the status soon: something was seen that wants a second look. */
    record Look() implements DialAction {}

    /**
     * The operation is over; happens once.
     *
     * @param end how
     * @param handle the connection handle, 0 if there never was one
     */
    record Finish(DialEnd end, long handle) implements DialAction {}

    /** No native call uses the operation's memory any more; happens once, after the end. */
    record Release() implements DialAction {}
}
