/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How a hang-up ended. Only {@link Kind#GONE} and {@link Kind#ALREADY_GONE} say that the connection is no more.
 *
 * @param kind the answer in one word
 * @param code the last code RAS gave, unsigned in 32 bits: of the status question if one was asked, else of the
 *     hang-up itself; 6 (ERROR_INVALID_HANDLE) is the usual sign of a finished hang-up
 * @param lastStatus the last status seen before the handle went, if one was
 * @param waited how long the caller waited
 * @param polls how often the status was asked for
 * @source pages "Disconnecting" and "RasHangUp function"
 */
public record HangUpOutcome(Kind kind, int code, Optional<ConnectionStatus> lastStatus, Duration waited, int polls) {

    /** The ways in which a hang-up can end. */
    public enum Kind {
        /** RAS freed the handle: the hang-up has finished. */
        GONE,
        /** There was nothing to hang up any more. */
        ALREADY_GONE,
        /** RAS took the hang-up, but the state was still Connected at the end of the wait: somebody else holds it. */
        RELEASED_OTHERS_HOLD,
        /** RAS took the hang-up, but the handle was still there at the end of the wait, in another state. */
        STILL_THERE,
        /** The native call had not returned at the end of the wait. */
        CALL_STILL_RUNNING
    }

    /**
     * Says whether the connection is no more.
     *
     * @return true for {@link Kind#GONE} and {@link Kind#ALREADY_GONE}
     */
    public boolean isGone() {
        return kind == Kind.GONE || kind == Kind.ALREADY_GONE;
    }
}
