// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.StatusPort;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.HangUpOutcome.Kind;
import io.github.rasffm.model.RasException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One hang-up: RasHangUp, then the status again and again until RAS says that the handle is gone, within a bound.
 *
 * <p>Runs on a call thread. The outcome is there at the bound at the latest, even when a native call does not return.
 *
 * <p>Source: Microsoft, "Disconnecting", "RasHangUp": only ERROR_INVALID_HANDLE (6) says that it has finished. A wait
 * without bound would hang on a connection that others hold too.
 */
public final class HangUpWait {
    /** The bound where the user gave none. */
    public static final Duration DEFAULT_BOUND = Duration.ofSeconds(10);

    private static final long FIRST_PAUSE = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(100).toNanos();

    private final ConnectionPort ras;
    private final DialClock clock;
    private final String entry;
    private final long handle;
    private final Gate settled = new Gate();
    private final Consumer<Boolean> onOutcome;
    private final Runnable onReturn;
    private long began;
    private boolean inCall;
    private int polls;
    private int code;
    private @Nullable ConnectionStatus lastStatus;
    private @Nullable HangUpOutcome outcome;
    private @Nullable RuntimeException failure;

    /** For hang-ups whose caller waits itself. */
    HangUpWait(ConnectionPort ras, DialClock clock, String entry, long handle) {
        this(ras, clock, entry, handle, callStillRuns -> {}, () -> {});
    }

    /**
     * For those who want to be told what became of it; both are called without a lock held.
     *
     * @param onOutcome takes whether the native call still runs when the outcome is known
     * @param onReturn runs when no native call of this hang-up runs any more
     */
    HangUpWait(
            ConnectionPort ras,
            DialClock clock,
            String entry,
            long handle,
            Consumer<Boolean> onOutcome,
            Runnable onReturn) {
        this.ras = ras;
        this.clock = clock;
        this.entry = entry;
        this.handle = handle;
        this.onOutcome = onOutcome;
        this.onReturn = onReturn;
    }

    /** The longer bound. A caller who waits briefly must not shorten the hang-up, which others may wait for. */
    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * Begins. The check runs first, on the call thread; false means that there is nothing to hang up any more.
     *
     * @return whether it has begun; if not, for want of a thread, that is the outcome
     */
    boolean start(Duration bound, BooleanSupplier stillThere) {
        long nanos = DialClock.nanosOf(bound);
        begin();
        try {
            DialClock.Scheduled alarm = clock.schedule(nanos, this::overdue);
            CallThreads.execute(() -> run(nanos, stillThere, alarm));
            return true;
        } catch (OutOfMemoryError noThread) {
            refuse(new IllegalStateException("no thread for the hang-up of " + entry, noThread));
            onReturn.run();
            return false;
        }
    }

    private synchronized void begin() {
        began = clock.nanoTime();
        inCall = true;
    }

    private void run(long nanos, BooleanSupplier stillThere, DialClock.Scheduled alarm) {
        try {
            int answer = stillThere.getAsBoolean() ? ras.hangUp(handle) : RasCodes.INVALID_HANDLE;
            left(answer);
            if (answer == RasCodes.INVALID_HANDLE || answer == RasCodes.NO_CONNECTION) {
                settle(Kind.ALREADY_GONE);
            } else if (answer != 0) {
                refuse(new RasException("hang-up", entry, ras.describe(answer)));
            } else {
                poll(nanos);
            }
        } catch (RasException refused) {
            refuse(refused);
        } catch (InterruptedException | RuntimeException | Error unexpected) {
            refuse(new IllegalStateException("hang-up of " + entry + " could not be made", unexpected));
        } finally {
            alarm.cancel();
            left(code());
            onReturn.run();
        }
    }

    private void poll(long nanos) throws InterruptedException {
        try (StatusPort status = ras.openStatus()) {
            long pause = FIRST_PAUSE;
            while (!settled.isOpen()) {
                enter();
                int answer = status.read(handle);
                if (answer != 0) {
                    left(answer);
                    settle(Kind.GONE);
                    return;
                }
                seen(status.toStatus());
                long left = nanos - (clock.nanoTime() - began);
                settled.await(clock, Math.min(pause, left));
                if (pause >= left) {
                    // No reading at the bound itself: the alarm would take it for an overdue call.
                    settle(kindNow());
                    return;
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
    }

    private synchronized void enter() {
        inCall = true;
        polls++;
    }

    private synchronized void left(int answer) {
        inCall = false;
        code = answer;
    }

    private synchronized void seen(ConnectionStatus status) {
        inCall = false;
        code = 0;
        lastStatus = status;
    }

    private synchronized int code() {
        return code;
    }

    /** At the bound: a running call is reported; else the thread is about to settle by itself. */
    private void overdue() {
        if (kindNow() == Kind.CALL_STILL_RUNNING) {
            settle(Kind.CALL_STILL_RUNNING);
        }
    }

    private synchronized Kind kindNow() {
        if (inCall) {
            return Kind.CALL_STILL_RUNNING;
        }
        boolean connected = lastStatus != null && lastStatus.state().code() == RasStates.CONNECTED;
        return connected ? Kind.RELEASED_OTHERS_HOLD : Kind.STILL_THERE;
    }

    private void settle(Kind kind) {
        boolean running;
        synchronized (this) {
            if (outcome != null || failure != null) {
                return;
            }
            outcome = result(kind);
            running = inCall;
        }
        settled.open();
        onOutcome.accept(running);
    }

    private void refuse(RuntimeException why) {
        synchronized (this) {
            if (outcome != null || failure != null) {
                return;
            }
            failure = why;
            inCall = false;
        }
        settled.open();
        onOutcome.accept(false);
    }

    private synchronized HangUpOutcome result(Kind kind) {
        Duration waited = Duration.ofNanos(clock.nanoTime() - began);
        return new HangUpOutcome(kind, code, Optional.ofNullable(lastStatus), waited, polls);
    }

    /** Waits for the outcome; at the caller's own bound gives what is known then. */
    HangUpOutcome await(Duration bound) throws InterruptedException {
        settled.await(clock, DialClock.nanosOf(bound));
        return now();
    }

    /** The outcome, or what is known while there is none. */
    synchronized HangUpOutcome now() {
        if (failure != null) {
            throw failure;
        }
        return outcome != null ? outcome : result(kindNow());
    }

    /** Whether the outcome is known. */
    boolean isSettled() {
        return settled.isOpen();
    }
}
