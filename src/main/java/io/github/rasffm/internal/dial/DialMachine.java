// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one dial operation, without threads, clock or native code: inputs are what happened, answers are what is
 * to be done.
 *
 * <p>Threads: one at a time, the caller locks.
 *
 * <p>Source of the rules: Microsoft, "RasDial", "RasDialFunc2", "Disconnecting", "Paused States".
 */
final class DialMachine {
    private enum Call {
        NOT_MADE,
        RUNNING,
        OVERDUE,
        FINISHED
    }

    /** At a look every 2 s. */
    private static final int LOOKS_AFTER_RESUME = 15;

    private final boolean pausesAnswered;
    private final LinkSet links = new LinkSet();
    private final StatusVerdict verdict;
    private Call dial = Call.NOT_MADE;
    private Call hangUp = Call.NOT_MADE;
    private long handle;
    private int lastState;
    private @Nullable DialEnd end;
    /** Our side wants it over: the hang-up need not wait for RasDial to return. */
    private boolean stopped;
    /** Nor does anybody wait for the handle. */
    private boolean abandoned;

    private boolean finished;
    private boolean released;
    private int pauses;
    private int pausedSubEntry;
    /** The user has not replied yet. */
    private boolean asked;
    /** The user has replied and RasDial was not called again yet. */
    private boolean resumeDue;

    /** Makes the rules of one dial; with pauses answered, a paused state is a question and not the end. */
    DialMachine(boolean pausesAnswered) {
        this.pausesAnswered = pausesAnswered;
        verdict = new StatusVerdict(pausesAnswered);
    }

    /** Asks whether RasDial may be called now; if not, the operation has ended before. */
    boolean mayDial() {
        dial = end == null ? Call.RUNNING : Call.FINISHED;
        return end == null;
    }

    /** RasDial was not called because something before it failed, or because {@link #mayDial} forbade it. */
    List<DialAction> notDialled(@Nullable RuntimeException cause) {
        dial = Call.FINISHED;
        if (end == null) {
            end = new DialEnd(Kind.FAILED, 0, 0, 0, cause);
        }
        return settle(new ArrayList<>());
    }

    /** RasDial returned. The handle may be there in spite of an error, and is then owed a hang-up. */
    List<DialAction> returned(int code, long cell) {
        dial = Call.FINISHED;
        if (cell != 0) {
            handle = cell;
        }
        if (code != 0 && !finished && (end == null || end.kind() == Kind.CONNECTED)) {
            end = DialEnd.failed(lastState, code, 0);
        }
        return settle(new ArrayList<>());
    }

    /** RAS told something; possibly before RasDial returned. */
    List<DialAction> notified(int subEntry, long toldHandle, int state, int error, int extendedError) {
        List<DialAction> actions = new ArrayList<>();
        if (finished) {
            if (handle == 0 && dial == Call.RUNNING) {
                handle = toldHandle;
            }
            return settle(actions);
        }
        DialAction.Deliver told = new DialAction.Deliver(state, error, extendedError, subEntry, false);
        actions.add(told);
        lastState = state;
        if (handle == 0) {
            handle = toldHandle;
        }
        verdict.forget();
        if (end == null) {
            judge(told, actions);
        }
        return settle(actions);
    }

    private void judge(DialAction.Deliver told, List<DialAction> actions) {
        int state = told.state();
        int error = told.error();
        int subEntry = told.subEntry();
        if (RasStates.paused(state) && pausesAnswered) {
            ask(told, actions);
        } else if (RasStates.paused(state) && error == 0) {
            end = DialEnd.of(Kind.GAVE_UP, state);
        } else if (error != 0) {
            if (links.othersRemainAfterFailureOf(subEntry)) {
                actions.add(new DialAction.Look());
            } else {
                end = DialEnd.failed(state, error, told.extendedError());
            }
        } else if (state == RasStates.CONNECTED) {
            end = DialEnd.of(Kind.CONNECTED, state);
        } else if (state == RasStates.DISCONNECTED) {
            end = DialEnd.of(Kind.DISCONNECTED, state);
        } else if (RasStates.terminal(state)) {
            actions.add(new DialAction.Look());
        } else if (state == RasStates.SUB_ENTRY_DISCONNECTED) {
            // Whether the whole dial has ended with this link only the status can say.
            links.othersRemainAfterFailureOf(subEntry);
            actions.add(new DialAction.Look());
        } else {
            links.saw(subEntry);
        }
    }

    /**
     * RasDial is through, and the entry has so many links. What looked like the end may have been that of the only link
     * RAS had spoken of by then.
     */
    List<DialAction> linksKnown(int count) {
        List<DialAction> actions = new ArrayList<>();
        links.expect(count);
        boolean onlyTold = dial == Call.RUNNING && !stopped && end != null && end.kind() == Kind.FAILED;
        if (onlyTold && links.anyRemains()) {
            end = null;
            actions.add(new DialAction.Look());
        }
        return settle(actions);
    }

    private void ask(DialAction.Deliver told, List<DialAction> actions) {
        if (!asked) {
            asked = true;
            resumeDue = false;
            pauses++;
            pausedSubEntry = told.subEntry();
            actions.add(new DialAction.Ask(pauses, told));
        }
    }

    /** The user replied to a pause, or nobody did in time. A reply that came too late changes nothing. */
    List<DialAction> replied(int pause, boolean goOn) {
        List<DialAction> actions = new ArrayList<>();
        if (end == null && asked && pause == pauses) {
            asked = false;
            if (goOn) {
                resumeDue = true;
                actions.add(new DialAction.Resume());
            } else {
                end = DialEnd.of(Kind.GAVE_UP, lastState);
            }
        }
        return settle(actions);
    }

    /** Asks whether RasDial is to be called again now; if not, the operation has ended before. */
    boolean mayResume() {
        boolean may = end == null && resumeDue;
        resumeDue = false;
        if (may) {
            dial = Call.RUNNING;
            // What was read before says nothing of the dial that goes on.
            verdict.forget();
        }
        return may;
    }

    /** RasDial is still to be called for the reply, now or once more; no call runs, so a hang-up waits for none. */
    List<DialAction> resumePending() {
        dial = Call.FINISHED;
        resumeDue = end == null && !asked;
        return settle(new ArrayList<>());
    }

    /**
     * The status was read after RasDial returned. What it says counts only when a second reading agrees and RAS told
     * nothing in between: usually the notification is just on its way. For a pause that is no sooner than at the next
     * regular look; and after a resume only when RAS has said nothing else for about half a minute, because it may be
     * slow to leave the state, and nobody likes to be asked twice.
     */
    List<DialAction> statusRead(int code, int state, int error) {
        List<DialAction> actions = new ArrayList<>();
        if (end != null) {
            return actions;
        }
        DialEnd seen = asked || resumeDue ? verdict.whilePaused(code, state, error) : verdict.judge(code, state, error);
        boolean pause = seen != null && seen.kind() == Kind.GAVE_UP && pausesAnswered;
        boolean sure = verdict.alike() >= (pause && pauses > 0 ? LOOKS_AFTER_RESUME : 2);
        if (pause && sure) {
            DialAction.Deliver read = new DialAction.Deliver(state, error, 0, 0, true);
            actions.add(read);
            lastState = state;
            verdict.forget();
            ask(read, actions);
        } else if (seen != null && sure) {
            end = seen;
            if (code == 0) {
                actions.add(new DialAction.Deliver(state, error, 0, 0, true));
            }
            if (code == RasCodes.INVALID_HANDLE) {
                handle = 0;
            }
        } else if (seen != null && !pause) {
            actions.add(new DialAction.Look());
        }
        return settle(actions);
    }

    /** The user hangs up, the time-out passed, or the library closes. An end that was decided before stays the end. */
    List<DialAction> stopRequested(Kind kind) {
        stopped = true;
        // Only the user who hangs up waits for an overdue RasDial, within his own bound.
        abandoned |= kind != Kind.HUNG_UP;
        if (end == null || (end.kind() == Kind.CONNECTED && !finished)) {
            end = DialEnd.of(kind, lastState);
        }
        return settle(new ArrayList<>());
    }

    /** The hang-up has an outcome. At the bound the word of its native call's return may have come first. */
    List<DialAction> hangUpSettled(boolean callStillRuns) {
        if (hangUp == Call.RUNNING) {
            hangUp = callStillRuns ? Call.OVERDUE : Call.FINISHED;
        }
        return settle(new ArrayList<>());
    }

    /** A hang-up whose outcome was told while its native call ran is now through. */
    List<DialAction> hangUpReturned() {
        hangUp = Call.FINISHED;
        return settle(new ArrayList<>());
    }

    private List<DialAction> settle(List<DialAction> actions) {
        if (end != null) {
            if (!finished) {
                settle(end, actions);
            } else if (end.kind() != Kind.CONNECTED) {
                hangUpIfOwed(actions);
            }
            if (finished && !released && dial == Call.FINISHED && !hangUpRuns()) {
                released = true;
                actions.add(new DialAction.Release());
            }
        }
        return actions;
    }

    private void settle(DialEnd how, List<DialAction> actions) {
        boolean dialThrough = dial == Call.FINISHED;
        if (how.kind() == Kind.CONNECTED) {
            // While RasDial runs it may still answer with an error, and the memory is still in use.
            if (dialThrough) {
                finish(how, actions);
            }
        } else if (hangUp == Call.NOT_MADE && handle != 0) {
            hangUpIfOwed(actions);
        } else if (hangUp == Call.NOT_MADE) {
            // Without a handle there is nothing to hang up yet.
            if (dialThrough || abandoned) {
                finish(how, actions);
            }
        } else if (hangUp != Call.RUNNING) {
            finish(how, actions);
        }
    }

    private void hangUpIfOwed(List<DialAction> actions) {
        if (hangUp == Call.NOT_MADE && handle != 0 && (dial == Call.FINISHED || stopped)) {
            hangUp = Call.RUNNING;
            actions.add(new DialAction.HangUp(handle));
        }
    }

    private void finish(DialEnd how, List<DialAction> actions) {
        finished = true;
        actions.add(new DialAction.Finish(how, handle));
    }

    private boolean hangUpRuns() {
        return hangUp == Call.RUNNING || hangUp == Call.OVERDUE;
    }

    /** The sub-entry of the last pause; 0 where it is not known. */
    int pausedSubEntry() {
        return pausedSubEntry;
    }

    /** Whether the status is worth reading: RasDial has returned and nothing was decided. */
    boolean undecided() {
        return end == null && dial == Call.FINISHED;
    }

    boolean finished() {
        return finished;
    }

    boolean released() {
        return released;
    }

    /** Whether RasDial has not come back yet. */
    boolean dialRuns() {
        return dial == Call.RUNNING;
    }

    long handle() {
        return handle;
    }

    /** 0 (OpenPort) before the first notification. */
    int lastState() {
        return lastState;
    }
}
