// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import org.jspecify.annotations.Nullable;

/**
 * How an operation ended.
 *
 * @param kind the manner
 * @param state the state it ended in (RASCONNSTATE), 0 where no state was seen
 * @param error the error code, 0 where there is none
 * @param extendedError the extended error code of the last notification, 0 where there is none
 * @param cause what stopped the operation before RasDial, or null
 */
record DialEnd(
        Kind kind,
        int state,
        int error,
        int extendedError,
        @Nullable RuntimeException cause) {
    /** The manner in which an operation ends. */
    enum Kind {
        /** RAS says connected. */
        CONNECTED,
        /** RAS gave an error. */
        FAILED,
        /** RAS says disconnected, without an error. */
        DISCONNECTED,
        /** The user hung up. */
        HUNG_UP,
        /** The dial time-out passed. */
        TIMED_OUT,
        /** The handle is gone: somebody else hung up. */
        GONE,
        /** The library was closed, or the JVM exits. */
        CLOSED,
        /** RAS paused the dial and nobody may answer. */
        GAVE_UP
    }

    static DialEnd of(Kind kind, int state) {
        return new DialEnd(kind, state, 0, 0, null);
    }

    static DialEnd failed(int state, int error, int extendedError) {
        return new DialEnd(Kind.FAILED, state, error, extendedError, null);
    }
}
