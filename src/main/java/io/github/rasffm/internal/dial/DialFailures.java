// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The exceptions of dials that did not connect: what happened in words, and what to do. */
final class DialFailures {
    private final ConnectionPort ras;
    private final String entry;

    DialFailures(ConnectionPort ras, String entry) {
        this.ras = ras;
        this.entry = entry;
    }

    /** Whatever keeps a text from being made, there is an exception: the operation ends. */
    DialException of(DialEnd end, boolean dialStillRuns, @Nullable Duration timeout) {
        try {
            return explained(end, dialStillRuns, timeout);
        } catch (RuntimeException | Error unexpected) {
            RasError error = end.error() == 0 ? null : RasError.of(end.error());
            return new DialException(
                    entry, DialFailure.FAILED, error, end.kind().toString(), "", unexpected);
        }
    }

    private DialException explained(DialEnd end, boolean dialStillRuns, @Nullable Duration timeout) {
        return switch (end.kind()) {
            case FAILED -> failed(end);
            case DISCONNECTED -> withoutCode(DialFailure.DISCONNECTED, "RAS disconnected without an error", "");
            case HUNG_UP -> withoutCode(DialFailure.HUNG_UP, "hung up before it was connected", "");
            case TIMED_OUT ->
                withoutCode(
                        DialFailure.TIMED_OUT,
                        "not connected within " + timeout + (dialStillRuns ? ", RasDial is still running" : ""),
                        "the last state is in DialOperation.state(); see DialOptions.dialTimeout");
            case GONE ->
                new DialException(
                        entry,
                        DialFailure.GONE,
                        ras.describe(end.error()),
                        "the connection is gone without a last word",
                        "another program may have hung up",
                        null);
            case CLOSED ->
                withoutCode(
                        DialFailure.CLOSED,
                        "the library was closed" + (dialStillRuns ? ", RasDial is still running" : ""),
                        "");
            case GAVE_UP ->
                withoutCode(
                        DialFailure.GAVE_UP,
                        "RAS waits in state " + ConnectionState.of(end.state()).name() + " and nobody answers",
                        "check the credentials");
            case CONNECTED -> throw new IllegalArgumentException("a connection is no failure");
        };
    }

    private DialException failed(DialEnd end) {
        if (end.cause() instanceof DialException known) {
            return known;
        }
        if (end.cause() instanceof RasException known) {
            return new DialException(
                    entry, DialFailure.FAILED, known.error().orElse(null), text(known), known.hint(), known);
        }
        if (end.cause() != null) {
            return new DialException(
                    entry, DialFailure.FAILED, null, end.cause().toString(), "", end.cause());
        }
        RasError error = ras.describe(end.error()).withExtendedCode(end.extendedError());
        return new DialException(entry, DialFailure.FAILED, error);
    }

    private static String text(RasException known) {
        String message = known.getMessage();
        return message == null ? "" : message;
    }

    private DialException withoutCode(DialFailure failure, String reason, String hint) {
        return new DialException(entry, failure, null, reason, hint, null);
    }
}
