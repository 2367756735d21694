// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * The call thread of one operation: calls RasDial, then lives until the operation has ended, because RAS tells its
 * notifications in the context of the thread that dialled (Microsoft, "Asynchronous Operations"). Meanwhile it is the
 * liveness net: it reads the status, so that no lost or never promised notification keeps anybody waiting.
 */
final class OperationThread implements Runnable {
    private static final System.Logger LOG = System.getLogger("io.github.rasffm");
    private static final long LOOK_NANOS = Duration.ofSeconds(2).toNanos();
    /** How long a notification may lag behind the status before the status counts. */
    private static final long GRACE_NANOS = Duration.ofMillis(250).toNanos();

    private final Operation operation;
    private final DialPort.Opener opener;
    private final ConnectionPort ras;

    OperationThread(Operation operation, DialPort.Opener opener, ConnectionPort ras) {
        this.operation = operation;
        this.opener = opener;
        this.ras = ras;
    }

    @Override
    public void run() {
        try {
            dial();
            net();
        } catch (Throwable unexpected) {
            LOG.log(Level.ERROR, "the thread of a dial ended too early", unexpected);
        } finally {
            operation.free();
        }
    }

    private void dial() {
        try {
            DialPort dial = opener.open(operation.token());
            operation.prepared(dial);
            if (operation.ask(DialMachine::mayDial)) {
                int code = dial.dial();
                operation.input(() -> operation.machine().returned(code, dial.handle()));
            } else {
                operation.input(() -> operation.machine().notDialled(null));
            }
        } catch (RuntimeException | Error failure) {
            RuntimeException cause = failure instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("the dial could not be prepared", failure);
            operation.input(() -> operation.machine().notDialled(cause));
        }
    }

    private void net() throws InterruptedException {
        DialClock clock = operation.engine().clock();
        try (StatusPort status = ras.openStatus()) {
            long lookAt = clock.nanoTime();
            while (!operation.ask(DialMachine::released)) {
                if (!operation.ask(DialMachine::undecided)) {
                    operation.changed().await();
                } else if (clock.nanoTime() - lookAt >= 0) {
                    boolean again = look(status);
                    lookAt = clock.nanoTime() + (again ? GRACE_NANOS : LOOK_NANOS);
                } else {
                    operation.changed().await(clock, lookAt - clock.nanoTime());
                }
                operation.changed().shut();
                if (operation.takeLookSoon()) {
                    lookAt = Math.min(lookAt, clock.nanoTime() + GRACE_NANOS);
                }
            }
        }
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
        operation.input(() -> operation.machine().statusRead(code, state, error));
        return operation.takeLookSoon();
    }
}
