// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one dial operation, without threads, clock or native code: inputs are what happened, and what is
 * to be done is told, in order, to {@link DialEffects}.
 *
 * <p>Threads: one at a time, the caller locks.
 *
 * <p>Source of the rules: Microsoft, "RasDial", "RasDialFunc2", "Disconnecting", "Paused States".
 */
final class DialMachine {
    /** At a look every 2 s. */
    private static final int LOOKS_AFTER_RESUME = 15;

    private final boolean pausesAnswered;
    private final DialEffects effects;
    private final LinkSet links = new LinkSet();
    private final StatusVerdict verdict;
    private final Settlement owed;
    private int lastState;
    private @Nullable DialEnd end;
    private int pauses;
    private int pausedSubEntry;
    /** The user has not replied yet. */
    private boolean asked;
    /** The user has replied and RasDial was not called again yet. */
    private boolean resumeDue;

    /** Makes the rules of one dial; with pauses answered, a paused state is a question and not the end. */
    DialMachine(boolean pausesAnswered, DialEffects effects) {
        this.pausesAnswered = pausesAnswered;
        this.effects = effects;
        verdict = new StatusVerdict(pausesAnswered);
        owed = new Settlement(effects);
    }

    /** Asks whether RasDial may be called now; if not, the operation has ended before. */
    boolean mayDial() {
        if (end == null) {
            owed.dialBegins();
        } else {
            owed.dialEnds();
        }
        return end == null;
    }

    /**
     * RasDial was not called, because something failed or {@link #mayDial} forbade it. A failure may have come after it
     * had written the handle all the same, which is then owed a hang-up.
     */
    void notDialled(@Nullable RuntimeException cause, long cell) {
        owed.dialEnds();
        owed.wrote(cell);
        if (end == null) {
            end = new DialEnd(Kind.FAILED, 0, 0, 0, cause);
        }
        settle();
    }

    /** RasDial returned. The handle may be there in spite of an error, and is then owed a hang-up. */
    void returned(int code, long cell) {
        owed.dialEnds();
        owed.wrote(cell);
        if (code != 0 && !owed.finished() && (end == null || end.kind() == Kind.CONNECTED)) {
            end = DialEnd.failed(lastState, code, 0);
        }
        settle();
    }

    /** RAS told something; possibly before RasDial returned. */
    void notified(long toldHandle, DialNotification told) {
        owed.told(toldHandle);
        if (!owed.finished()) {
            effects.deliver(told);
            lastState = told.state().code();
            verdict.forget();
            if (end == null) {
                judge(told);
            }
        }
        settle();
    }

    private void judge(DialNotification told) {
        int state = told.state().code();
        int error = told.errorCode().orElse(0);
        int subEntry = told.subEntryIndex().orElse(0);
        if (RasStates.paused(state) && pausesAnswered) {
            ask(told);
        } else if (RasStates.paused(state) && error == 0) {
            end = DialEnd.of(Kind.GAVE_UP, state);
        } else if (error != 0) {
            if (links.othersRemainAfterFailureOf(subEntry)) {
                effects.look();
            } else {
                end = DialEnd.failed(state, error, told.extendedErrorCode().orElse(0));
            }
        } else if (state == RasStates.CONNECTED) {
            end = DialEnd.of(Kind.CONNECTED, state);
        } else if (state == RasStates.DISCONNECTED) {
            end = DialEnd.of(Kind.DISCONNECTED, state);
        } else if (RasStates.terminal(state)) {
            effects.look();
        } else if (state == RasStates.SUB_ENTRY_DISCONNECTED) {
            // Whether the whole dial has ended with this link only the status can say.
            links.othersRemainAfterFailureOf(subEntry);
            effects.look();
        } else {
            links.saw(subEntry);
        }
    }

    /**
     * RasDial is through, and the entry has so many links. What looked like the end may have been that of the only link
     * RAS had spoken of by then.
     */
    void linksKnown(int count) {
        links.expect(count);
        boolean onlyTold = owed.dialRuns() && !owed.stopped() && end != null && end.kind() == Kind.FAILED;
        if (onlyTold && links.anyRemains()) {
            end = null;
            effects.look();
        }
        settle();
    }

    private void ask(DialNotification told) {
        if (!asked) {
            asked = true;
            resumeDue = false;
            pauses++;
            pausedSubEntry = told.subEntryIndex().orElse(0);
            effects.askUser(pauses, told);
        }
    }

    /**
     * The user replied to a pause, or nobody did in time. A reply that came too late changes nothing.
     *
     * @return whether RasDial is to be called again with it, as soon as {@link #mayResume} allows that
     */
    boolean replied(int pause, boolean goOn) {
        boolean counts = end == null && asked && pause == pauses;
        if (counts) {
            asked = false;
            resumeDue = goOn;
            end = goOn ? null : DialEnd.of(Kind.GAVE_UP, lastState);
        }
        settle();
        return counts && goOn;
    }

    /** Asks whether RasDial is to be called again now; if not, the operation has ended before. */
    boolean mayResume() {
        boolean may = end == null && resumeDue;
        resumeDue = false;
        if (may) {
            owed.dialBegins();
            // What was read before says nothing of the dial that goes on.
            verdict.forget();
        }
        return may;
    }

    /** RasDial is still to be called for the reply, now or once more; no call runs, so a hang-up waits for none. */
    void resumePending() {
        owed.dialEnds();
        resumeDue = end == null && !asked;
        settle();
    }

    /**
     * The status was read after RasDial returned. What it says counts only when a second reading agrees and RAS told
     * nothing in between: usually the notification is just on its way. For a pause that is no sooner than at the next
     * regular look; and after a resume only when RAS has said nothing else for about half a minute, because it may be
     * slow to leave the state, and nobody likes to be asked twice.
     */
    void statusRead(int code, int state, int error) {
        if (end != null) {
            return;
        }
        DialEnd seen = asked || resumeDue ? verdict.whilePaused(code, state, error) : verdict.judge(code, state, error);
        boolean pause = seen != null && seen.kind() == Kind.GAVE_UP && pausesAnswered;
        boolean sure = verdict.alike() >= (pause && pauses > 0 ? LOOKS_AFTER_RESUME : 2);
        if (pause && sure) {
            DialNotification read = read(state, error);
            effects.deliver(read);
            lastState = state;
            verdict.forget();
            ask(read);
        } else if (seen != null && sure) {
            end = seen;
            if (code == 0) {
                effects.deliver(read(state, error));
            }
            if (code == RasCodes.INVALID_HANDLE) {
                owed.gone();
            }
        } else if (seen != null && !pause) {
            effects.look();
        }
        settle();
    }

    /** The user hangs up, the time-out passed, or the library closes. An end that was decided before stays the end. */
    void stopRequested(Kind kind) {
        owed.stop(kind);
        if (end == null || (end.kind() == Kind.CONNECTED && !owed.finished())) {
            end = DialEnd.of(kind, lastState);
        }
        settle();
    }

    /** The hang-up has an outcome. At the bound the word of its native call's return may have come first. */
    void hangUpSettled(boolean callStillRuns) {
        owed.hangUpSettled(callStillRuns);
        settle();
    }

    /** A hang-up whose outcome was told while its native call ran is now through. */
    void hangUpReturned() {
        owed.hangUpReturned();
        settle();
    }

    private void settle() {
        owed.settle(end);
    }

    /** What the status says; states in between may be missing. */
    private static DialNotification read(int state, int error) {
        return new DialNotification(
                ConnectionState.of(state), OptionalInt.of(error), OptionalInt.empty(), OptionalInt.empty(), true);
    }

    /** The sub-entry of the last pause; 0 where it is not known. */
    int pausedSubEntry() {
        return pausedSubEntry;
    }

    /** Whether the status is worth reading: RasDial has returned and nothing was decided. */
    boolean undecided() {
        return end == null && owed.dialEnded();
    }

    /** Whether the operation's thread has something to do that it did not have before, when this was undecided. */
    boolean wakes(boolean before) {
        return released() || resumeDue || (!before && undecided());
    }

    boolean finished() {
        return owed.finished();
    }

    boolean released() {
        return owed.released();
    }

    /** Whether RasDial has not come back yet. */
    boolean dialRuns() {
        return owed.dialRuns();
    }

    long handle() {
        return owed.handle();
    }

    /** 0 (OpenPort) before the first notification. */
    int lastState() {
        return lastState;
    }
}
