// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Deliver;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a dial operation may do, whatever happens to it and in whatever order. It is told first what happens (names in
 * the present: RAS tells, the user stops), then what the operation does about it; a rule that is broken is an
 * {@link AssertionError} whose text is the rule.
 *
 * <p>One at a time, causes have an order and the first one decides. With several threads nobody knows the order, and an
 * end needs only one of the causes that there were.
 *
 * <p>A notification is known by its extended error: the teller times 1000, and a number that grows.
 */
final class OperationModel {
    private final boolean pausesAnswered;
    private final boolean oneAtATime;
    private final Set<Kind> causes = EnumSet.noneOf(Kind.class);
    private @Nullable Kind decided;
    private @Nullable Kind ended;
    private boolean dialled;
    private boolean dialRuns;
    private boolean stopped;
    private long handle;
    private boolean gone;
    private boolean hungUp;
    private boolean hangUpRuns;
    private boolean hangUpSettled;
    private boolean freed;
    private final ArrayDeque<Deliver> toHandOver = new ArrayDeque<>();
    private final Map<Integer, Integer> lastOf = new HashMap<>();
    private final BitSet links = new BitSet();
    private final BitSet failedLinks = new BitSet();
    private int linksOfTheEntry = 1;
    private @Nullable DialEnd reading;
    private int pauses;
    private int replies;
    private boolean asked;
    private boolean resumeDue;

    OperationModel(boolean pausesAnswered, boolean oneAtATime) {
        this.pausesAnswered = pausesAnswered;
        this.oneAtATime = oneAtATime;
    }

    // What happens.

    synchronized void rasTells(Deliver told, long ofHandle) {
        reading = null;
        if (handle == 0 && (ended == null || dialRuns)) {
            handle = ofHandle;
        }
        if (ended == null) {
            toHandOver.add(told);
        }
        if (oneAtATime && decided != null) {
            return;
        }
        boolean paused = RasStates.paused(told.state());
        if (paused && pausesAnswered) {
            asks();
        } else if (paused && told.error() == 0) {
            cause(Kind.GAVE_UP);
        } else if (told.error() != 0) {
            links.set(told.subEntry());
            failedLinks.set(told.subEntry());
            if (!linkIsLeft() || !oneAtATime) {
                cause(Kind.FAILED);
            }
        } else if (told.state() == RasStates.CONNECTED) {
            cause(Kind.CONNECTED);
        } else if (told.state() == RasStates.DISCONNECTED) {
            cause(Kind.DISCONNECTED);
        } else if (!RasStates.terminal(told.state())) {
            links.set(told.subEntry());
            failedLinks.set(told.subEntry(), told.state() == RasStates.SUB_ENTRY_DISCONNECTED);
        }
    }

    /** Before the first RasDial returns. An error was not the end if a link is left, unless our side wants it over. */
    synchronized void linksAreKnown(int count) {
        linksOfTheEntry = count;
        if (decided == Kind.FAILED && !stopped && linkIsLeft()) {
            decided = null;
        }
    }

    private boolean linkIsLeft() {
        return failedLinks.cardinality() < Math.max(linksOfTheEntry, links.cardinality());
    }

    /** Two readings count that mean the same, RAS having told nothing in between; being paused is no news while asked. */
    synchronized void statusIsRead(int code, int state, int error) {
        DialEnd now = meaning(code, state, error);
        DialEnd before = reading;
        boolean known = code == 0 && RasStates.paused(state) && pausesAnswered && (asked || resumeDue);
        reading = known ? null : now;
        if (now == null || known || (oneAtATime && (decided != null || !now.equals(before)))) {
            return;
        }
        if (now.kind() == Kind.GAVE_UP && pausesAnswered) {
            reading = null;
            asks();
            return;
        }
        cause(now.kind());
        gone |= code == RasCodes.INVALID_HANDLE;
    }

    private @Nullable DialEnd meaning(int code, int state, int error) {
        if (code != 0) {
            return new DialEnd(Kind.GONE, 0, code, 0, null);
        } else if (RasStates.paused(state) && (pausesAnswered || error == 0)) {
            return DialEnd.of(Kind.GAVE_UP, state);
        } else if (error != 0) {
            return DialEnd.failed(state, error, 0);
        } else if (state == RasStates.CONNECTED) {
            return DialEnd.of(Kind.CONNECTED, state);
        }
        return RasStates.terminal(state) ? DialEnd.of(Kind.DISCONNECTED, state) : null;
    }

    private void asks() {
        if (decided == null && !asked) {
            asked = true;
            resumeDue = false;
            pauses++;
        }
    }

    synchronized void userReplies(int pause, boolean goesOn) {
        if (!oneAtATime) {
            replies += goesOn ? 1 : 0;
            causes.add(Kind.GAVE_UP);
        } else if (asked && pause == pauses && decided == null) {
            asked = false;
            resumeDue = goesOn;
            if (!goesOn) {
                cause(Kind.GAVE_UP);
            }
        }
    }

    synchronized void stops(Kind kind) {
        stopped = true;
        strongerCause(kind);
    }

    /** From now on, at a moment that nobody sees. */
    synchronized void mayTimeOut(boolean dial) {
        if (dial) {
            stops(Kind.TIMED_OUT);
        }
        if (pausesAnswered) {
            cause(Kind.GAVE_UP);
        }
    }

    synchronized void dialCannotBeMade() {
        cause(Kind.FAILED);
    }

    synchronized void dialReturns(int code, long cell) {
        if (code != 0) {
            strongerCause(Kind.FAILED);
        }
        dialRuns = false;
        handle = cell == 0 ? handle : cell;
    }

    synchronized void hangUpSettles(boolean callStillRuns) {
        hangUpSettled = true;
        hangUpRuns &= callStillRuns;
    }

    /** The first cause decides; but being connected counts only when RasDial has returned and nobody wants it over. */
    private void cause(Kind kind) {
        causes.add(kind);
        decided = decided == null ? kind : decided;
    }

    private void strongerCause(Kind kind) {
        causes.add(kind);
        decided = decided == null || (decided == Kind.CONNECTED && ended == null) ? kind : decided;
    }

    // What the operation does.

    synchronized void dials() {
        rule(!dialled && handle == 0, "a new dial is made once");
        rule(decided == null || !oneAtATime, "nothing is dialled after the end");
        dialled = true;
        dialRuns = true;
    }

    synchronized void resumes() {
        rule(dialled && !dialRuns, "a resume is a second RasDial, after the first has returned");
        rule(handle != 0, "a resume is of a handle");
        rule(oneAtATime ? resumeDue && decided == null : replies-- > 0, "a resume follows a reply, once");
        rule(!hungUp || !oneAtATime, "nothing is resumed after the hang-up");
        resumeDue = false;
        dialRuns = true;
        // What was read before says nothing of the dial that goes on.
        reading = null;
    }

    /** RAS cannot take it yet: the same reply is tried again, or is the failure after some tries. */
    synchronized void resumePends() {
        dialRuns = false;
        resumeDue = decided == null && !asked;
        replies++;
        causes.add(Kind.FAILED);
    }

    synchronized void askedTheUser(int pause) {
        rule(ended == null, "nobody is asked after the end");
        rule((pausesAnswered && pause == pauses) || !oneAtATime, "each pause is asked once");
    }

    synchronized void handsOver(Deliver told) {
        rule(ended == null, "no handler call after the end");
        if (told.coalesced()) {
            return;
        }
        rule(toHandOver.remove(told), "what is handed over was told, once");
        Integer before = lastOf.put(told.extendedError() / 1000, told.extendedError());
        rule(before == null || before < told.extendedError(), "the order of a teller is kept");
    }

    synchronized void hangsUp(long which) {
        rule(!hungUp, "RasHangUp is called once");
        rule(which != 0 && which == handle, "what is hung up is the handle that RAS gave");
        rule(ended != Kind.CONNECTED, "a connection is the user's to hang up");
        rule(!dialRuns || stopped, "RasHangUp waits for RasDial to return, unless our side wants it over");
        hungUp = true;
        hangUpRuns = true;
    }

    synchronized void ends(Kind kind, long handedOver) {
        rule(ended == null, "it ends once");
        rule(oneAtATime ? kind == decided : causes.contains(kind), "it ends as the first cause says: " + causes);
        if (kind == Kind.CONNECTED) {
            rule(!dialRuns && !hungUp, "a connection is handed over after RasDial and never hung up by us");
            rule(handedOver == handle && handle != 0, "the connection has the handle that RAS gave");
        } else {
            rule(
                    handle == 0 || gone || hangUpSettled || (dialRuns && stopped) || !oneAtATime,
                    "what failed is hung up before the end");
        }
        rule(toHandOver.isEmpty() || !oneAtATime, "everything told before the end is handed over");
        ended = kind;
    }

    synchronized void frees() {
        rule(!freed, "memory is freed once");
        rule(ended != null || !oneAtATime, "memory is freed after the end");
        rule(!dialRuns && !hangUpRuns, "memory is freed when no native call uses it");
        freed = true;
    }

    // What must be so.

    /** With nothing under way, what is decided is over, and what is over is free. */
    synchronized void rests() {
        boolean quiet = !dialRuns && !hangUpRuns;
        rule(decided == null || !quiet || !dialled || ended != null, "what is decided ends");
        rule(ended == null || !quiet || !dialled || freed, "what has ended is freed");
        rule(handle == 0 || gone || ended == null || !quiet || ended == Kind.CONNECTED || hungUp, "no handle is left");
    }

    synchronized Kind isOver() {
        rests();
        rule(ended != null && freed, "it ends, and its memory is freed");
        return Objects.requireNonNull(ended);
    }

    synchronized boolean dialRuns() {
        return dialRuns;
    }

    synchronized long handle() {
        return handle;
    }

    private static void rule(boolean kept, String rule) {
        if (!kept) {
            throw new AssertionError("broken: " + rule);
        }
    }
}
