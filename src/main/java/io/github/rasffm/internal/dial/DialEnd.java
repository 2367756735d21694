// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasException;
import java.time.Duration;
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
        /** RAS paused the dial and got no reply. */
        GAVE_UP
    }

    static DialEnd of(Kind kind, int state) {
        return new DialEnd(kind, state, 0, 0, null);
    }

    static DialEnd failed(int state, int error, int extendedError) {
        return new DialEnd(Kind.FAILED, state, error, extendedError, null);
    }

    /**
     * The exception of a dial that did not connect: what happened in words, and what to do. Whatever keeps a text from
     * being made, there is one: the operation ends.
     *
     * @param timeUp whether the last pause got no reply in time
     * @param unanswered why it got none, or null
     */
    DialException toException(
            ConnectionPort ras,
            DialCommand command,
            boolean dialStillRuns,
            boolean timeUp,
            @Nullable Throwable unanswered) {
        String entry = command.entryName();
        try {
            return kind == Kind.GAVE_UP
                    ? gaveUp(entry, command.pauseTimeout(), timeUp, unanswered)
                    : explained(ras, entry, dialStillRuns, command.dialTimeout());
        } catch (RuntimeException | Error unexpected) {
            RasError known = error == 0 ? null : RasError.of(error);
            return new DialException(entry, DialFailure.FAILED, known, kind.toString(), "", unexpected);
        }
    }

    private DialException explained(
            ConnectionPort ras, String entry, boolean dialStillRuns, @Nullable Duration timeout) {
        return switch (kind) {
            case FAILED -> failed(ras, entry);
            case DISCONNECTED -> withoutCode(entry, DialFailure.DISCONNECTED, "RAS disconnected without an error", "");
            case HUNG_UP -> withoutCode(entry, DialFailure.HUNG_UP, "hung up before it was connected", "");
            case TIMED_OUT ->
                withoutCode(
                        entry,
                        DialFailure.TIMED_OUT,
                        "not connected within " + timeout + (dialStillRuns ? ", RasDial is still running" : ""),
                        "the last state is in DialOperation.state(); see DialOptions.dialTimeout");
            case GONE ->
                new DialException(
                        entry,
                        DialFailure.GONE,
                        ras.describe(error),
                        "the connection is gone without a last word",
                        "another program may have hung up",
                        null);
            case CLOSED ->
                withoutCode(
                        entry,
                        DialFailure.CLOSED,
                        "the library was closed" + (dialStillRuns ? ", RasDial is still running" : ""),
                        "");
            case CONNECTED, GAVE_UP -> throw new IllegalArgumentException(kind + " is told elsewhere");
        };
    }

    private DialException gaveUp(
            String entry, @Nullable Duration bound, boolean timeUp, @Nullable Throwable unanswered) {
        ConnectionState paused = ConnectionState.of(state);
        String reason = "RAS waits in state " + paused.name() + " and ";
        String hint = "";
        if (bound == null) {
            reason += "there is no pause handler";
            hint = (paused.equals(ConnectionState.RETRY_AUTHENTICATION) ? "check the credentials, or " : "")
                    + "answer it in DialRequest.pauseHandler";
        } else if (unanswered == null) {
            reason += "the pause handler gave up";
        } else if (timeUp) {
            reason += "nobody replied within " + bound;
            hint = "see DialOptions.pauseTimeout";
        } else {
            reason += "the pause handler failed: " + unanswered;
        }
        return new DialException(entry, DialFailure.GAVE_UP, null, reason, hint, unanswered);
    }

    private DialException failed(ConnectionPort ras, String entry) {
        if (cause instanceof DialException known) {
            return known;
        }
        if (cause instanceof RasException known) {
            return new DialException(
                    entry, DialFailure.FAILED, known.error().orElse(null), text(known), known.hint(), known);
        }
        if (cause != null) {
            return new DialException(entry, DialFailure.FAILED, null, cause.toString(), "", cause);
        }
        RasError described = ras.describe(error).withExtendedCode(extendedError);
        return new DialException(entry, DialFailure.FAILED, described);
    }

    private static String text(RasException known) {
        String message = known.getMessage();
        return message == null ? "" : message;
    }

    private static DialException withoutCode(String entry, DialFailure failure, String reason, String hint) {
        return new DialException(entry, failure, null, reason, hint, null);
    }
}
