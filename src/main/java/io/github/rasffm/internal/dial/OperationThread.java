// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.DialChange;
import io.github.rasffm.internal.call.Log;
import io.github.rasffm.internal.call.StatusPort;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The call thread of one operation: calls RasDial, then lives until the operation has ended, because RAS tells its
 * notifications in the context of the thread that dialled (Microsoft, "Asynchronous Operations"). Meanwhile it is the
 * liveness net: it reads the status, so that no lost or never promised notification keeps anybody waiting.
 */
final class OperationThread implements Runnable {
    private static final long LOOK_NANOS = Duration.ofSeconds(2).toNanos();
    /** How long a notification may lag behind the status before the status counts. */
    private static final long GRACE_NANOS = Duration.ofMillis(250).toNanos();

    private static final long FIRST_RESUME_PAUSE = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_RESUME_PAUSE = Duration.ofMillis(320).toNanos();

    private final Operation operation;
    private final DialPort dial;
    private final ConnectionPort ras;
    /** Wakes the thread. */
    private final Gate changed = new Gate();

    private volatile boolean lookSoon;

    OperationThread(Operation operation, DialPort dial, ConnectionPort ras) {
        this.operation = operation;
        this.dial = dial;
        this.ras = ras;
    }

    /** Something happened to the operation. */
    void wake() {
        changed.open();
    }

    /** The status is to be read soon; the thread is woken after that. */
    void lookSoon() {
        lookSoon = true;
    }

    /** Whether it has been told so and has not begun. */
    boolean looksSoon() {
        return lookSoon;
    }

    private boolean takeLookSoon() {
        boolean soon = lookSoon;
        if (soon) {
            // Only then: a request that comes just after the reading would be lost.
            lookSoon = false;
        }
        return soon;
    }

    /** The phone book of the entry; empty before the dial was prepared. */
    String phoneBook() {
        return dial.phoneBook();
    }

    /** The thread does not start, so nothing is dialled. */
    void discard() {
        dial.close();
    }

    @Override
    public void run() {
        boolean dialled = false;
        while (!operation.ask(DialMachine::released)) {
            try {
                if (!dialled) {
                    dialled = true;
                    dial();
                }
                net();
            } catch (Throwable unexpected) {
                Log.tell(Level.ERROR, "the thread of a dial failed", unexpected);
                // Not by the clock, which may be what failed.
                LockSupport.parkNanos(GRACE_NANOS);
            }
        }
        operation.pauses().keep(null);
        // Never before the release: RAS may still use the memory, which is rather lost.
        dial.close();
    }

    private void dial() {
        try {
            dial.open(operation.token());
            if (operation.ask(DialMachine::mayDial)) {
                int code = dial.dial();
                try {
                    int links = code == 0 ? ras.links(dial.handle()) : 1;
                    operation.input(machine -> machine.linksKnown(links));
                } finally {
                    // Whatever became of the question, a handle is owed its hang-up.
                    operation.input(machine -> machine.returned(code, dial.handle()));
                }
            } else {
                operation.input(machine -> machine.notDialled(null, 0));
            }
        } catch (RuntimeException | Error failure) {
            notDialled(failure);
        }
    }

    private void notDialled(Throwable failure) {
        RuntimeException cause = failure instanceof RuntimeException known
                ? known
                : new IllegalStateException("RasDial could not be called", failure);
        operation.input(machine -> machine.notDialled(cause, dial.handle()));
    }

    private void net() throws InterruptedException {
        DialClock clock = operation.engine().clock();
        try (StatusPort status = ras.openStatus()) {
            long lookAt = clock.nanoTime();
            while (!operation.ask(DialMachine::released)) {
                if (operation.ask(DialMachine::mayResume)) {
                    resume();
                } else if (!operation.ask(DialMachine::undecided)) {
                    changed.await();
                } else if (clock.nanoTime() - lookAt >= 0) {
                    boolean again = look(status);
                    lookAt = clock.nanoTime() + (again ? GRACE_NANOS : LOOK_NANOS);
                } else {
                    changed.await(clock, lookAt - clock.nanoTime());
                }
                changed.shut();
                if (takeLookSoon()) {
                    lookAt = Math.min(lookAt, clock.nanoTime() + GRACE_NANOS);
                }
            }
        }
    }

    /**
     * Goes on with a paused dial. The user's reply may be here before the notifier of the pause has returned to RAS,
     * and a RasDial within a notifier is forbidden. Nothing tells that it has returned: so it gets some time, and more
     * of it each time that RAS says it has not.
     */
    private void resume() {
        long pause = FIRST_RESUME_PAUSE;
        try {
            do {
                // Each time: RAS may have told a further pause meanwhile, and the user replied to it.
                DialChange change = operation.pauses().take();
                int code;
                boolean again;
                if (change == null) {
                    code = dial.resume();
                    again = code == RasCodes.PENDING && pause < LONGEST_RESUME_PAUSE;
                    pause *= 2;
                } else {
                    code = dial.change(change, Math.max(1, operation.ask(DialMachine::pausedSubEntry)));
                    again = code == 0;
                    pause = FIRST_RESUME_PAUSE;
                }
                if (!again) {
                    operation.input(machine -> machine.returned(code, dial.handle()));
                    return;
                }
            } while (mayStillResume(pause));
        } catch (InterruptedException | RuntimeException | Error failure) {
            notDialled(failure);
        }
    }

    /** While a dialogue was open or RAS not ready, the user may have hung up: that must not be dialled again. */
    private boolean mayStillResume(long pause) throws InterruptedException {
        operation.input(DialMachine::resumePending);
        new Gate().await(operation.engine().clock(), pause);
        return operation.ask(DialMachine::mayResume);
    }

    /** Reads the status once; tells whether to look again soon. */
    private boolean look(StatusPort status) {
        DialEngine engine = operation.engine();
        long handle = operation.ask(DialMachine::handle);
        int code = status.read(handle);
        int state = code == 0 ? status.state() : 0;
        int error = code == 0 ? status.error() : 0;
        if (!engine.passed(engine.mark())) {
            // Notifications are under way and have the first word.
            return true;
        }
        operation.input(machine -> machine.statusRead(code, state, error));
        return takeLookSoon();
    }
}
