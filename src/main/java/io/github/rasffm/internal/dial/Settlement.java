// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an operation owes before it is over, and before its memory is free: that RasDial has returned, and one hang-up of
 * a handle that did not connect, waited for.
 *
 * <p>Threads: one at a time, the caller locks.
 */
final class Settlement {
    private enum Call {
        NOT_MADE,
        RUNNING,
        OVERDUE,
        FINISHED
    }

    private final DialEffects effects;
    private Call dial = Call.NOT_MADE;
    private Call hangUp = Call.NOT_MADE;
    private long handle;
    /** Our side wants it over: the hang-up need not wait for RasDial to return. */
    private boolean stopped;
    /** Nor does anybody wait for the handle. */
    private boolean abandoned;

    private boolean finished;
    private boolean released;

    Settlement(DialEffects effects) {
        this.effects = effects;
    }

    /** RasDial is about to be called. */
    void dialBegins() {
        dial = Call.RUNNING;
    }

    /** RasDial does not run; it may be called again. */
    void dialEnds() {
        dial = Call.FINISHED;
    }

    /** RasDial has written a handle, or 0. */
    void wrote(long cell) {
        if (cell != 0) {
            handle = cell;
        }
    }

    /** RAS spoke of a handle, possibly before RasDial has written it. */
    void told(long toldHandle) {
        if (handle == 0 && (!finished || dialRuns())) {
            handle = toldHandle;
        }
    }

    /** RAS does not know the handle any more. */
    void gone() {
        handle = 0;
    }

    /** Our side ends the operation; only the user who hangs up waits for an overdue RasDial, within his own bound. */
    void stop(Kind kind) {
        stopped = true;
        abandoned |= kind != Kind.HUNG_UP;
    }

    /** As {@link DialMachine#hangUpSettled}. */
    void hangUpSettled(boolean callStillRuns) {
        if (hangUp == Call.RUNNING) {
            hangUp = callStillRuns ? Call.OVERDUE : Call.FINISHED;
        }
    }

    /** As {@link DialMachine#hangUpReturned}. */
    void hangUpReturned() {
        hangUp = Call.FINISHED;
    }

    /** Does what is owed by now for an end that was decided; after every input. */
    void settle(@Nullable DialEnd end) {
        if (end != null) {
            if (!finished) {
                settleOpen(end);
            } else if (end.kind() != Kind.CONNECTED) {
                hangUpIfOwed();
            }
            if (finished && !released && dial == Call.FINISHED && !hangUpRuns()) {
                released = true;
                effects.release();
            }
        }
    }

    private void settleOpen(DialEnd how) {
        boolean dialThrough = dial == Call.FINISHED;
        if (how.kind() == Kind.CONNECTED) {
            // While RasDial runs it may still answer with an error, and the memory is still in use.
            if (dialThrough) {
                finish(how);
            }
        } else if (hangUp == Call.NOT_MADE && handle != 0) {
            hangUpIfOwed();
        } else if (hangUp == Call.NOT_MADE) {
            // Without a handle there is nothing to hang up yet.
            if (dialThrough || abandoned) {
                finish(how);
            }
        } else if (hangUp != Call.RUNNING) {
            finish(how);
        }
    }

    private void hangUpIfOwed() {
        if (hangUp == Call.NOT_MADE && handle != 0 && (dial == Call.FINISHED || stopped)) {
            hangUp = Call.RUNNING;
            effects.hangUp(handle);
        }
    }

    private void finish(DialEnd how) {
        finished = true;
        effects.finish(how, handle);
    }

    private boolean hangUpRuns() {
        return hangUp == Call.RUNNING || hangUp == Call.OVERDUE;
    }

    /** Whether RasDial has not come back yet. */
    boolean dialRuns() {
        return dial == Call.RUNNING;
    }

    /** Whether RasDial has come back, or will not be called. */
    boolean dialEnded() {
        return dial == Call.FINISHED;
    }

    boolean stopped() {
        return stopped;
    }

    boolean finished() {
        return finished;
    }

    boolean released() {
        return released;
    }

    long handle() {
        return handle;
    }
}
