// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one operation ended and what its hang-up came to, for those who wait for it.
 *
 * <p>Threads: decided once, under the operation's lock; read by any.
 */
final class OperationEnd {
    /** Opens when the end is decided and hung up: before the last handler call. */
    private final Gate over = new Gate();

    private volatile @Nullable HangUpWait hangUp;
    private volatile @Nullable DialEnd how;
    private volatile long handle;
    private volatile boolean dialOverdue;

    /** The operation has ended so, and while RasDial runs or not. */
    void decide(DialEnd end, long connection, boolean dialRuns) {
        dialOverdue = dialRuns;
        handle = connection;
        how = end;
    }

    /** A hang-up has begun, before or after the end. */
    void hangsUpBy(HangUpWait wait) {
        hangUp = wait;
    }

    Gate over() {
        return over;
    }

    /** The connection that it ended with; 0 before the end. */
    long handle() {
        return handle;
    }

    /**
     * What hanging up has come to by now.
     *
     * @param waited for how long it was waited for
     * @return empty if the operation has ended connected
     */
    Optional<HangUpOutcome> hangUpOutcome(Duration waited) {
        DialEnd known = how;
        if (known != null && known.kind() == Kind.CONNECTED) {
            return Optional.empty();
        }
        HangUpWait wait = hangUp;
        if (wait != null) {
            return Optional.of(wait.now());
        }
        boolean overdue = known == null || dialOverdue;
        HangUpOutcome.Kind kind = overdue ? HangUpOutcome.Kind.CALL_STILL_RUNNING : HangUpOutcome.Kind.ALREADY_GONE;
        return Optional.of(new HangUpOutcome(kind, 0, Optional.empty(), waited, 0));
    }

    /** The exception of an operation that did not connect, null for one that did. Calls RAS for the text of an error. */
    @Nullable
    DialException failure(ConnectionPort ras, DialCommand command, PauseDialogue pauses) {
        DialEnd known = how;
        if (known == null) {
            throw new IllegalStateException("the operation has not ended");
        }
        return known.kind() == Kind.CONNECTED
                ? null
                : known.toException(ras, command, dialOverdue, pauses.timeUp(), pauses.unanswered());
    }
}
