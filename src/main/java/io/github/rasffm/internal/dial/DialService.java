// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.ConnectionRecord;
import io.github.rasffm.internal.call.Log;
import io.github.rasffm.internal.call.NotificationSink;
import io.github.rasffm.internal.call.NotificationStub;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * What one opened {@code Ras} dials. All of them share one engine, because the process has one notification stub.
 *
 * <p>Threads: any.
 */
public final class DialService {
    /** What closing and the exit of the JVM may take in all. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(3);

    /** Made when something is dialled or hung up: a program that only polls starts faster without it. */
    private static final class Shared {
        static final DialEngine ENGINE = new DialEngine(DialClock.system());
        /** A constant of its own, for the compiler. */
        static final NotificationRing RING = ENGINE.ring();

        static final NotificationSink SINK = (token, subEntry, handle, message, state, error, extendedError) ->
                RING.publish(token, handle, state, error, extendedError, subEntry);
    }

    /** The clock of the moment. No lambda, as listing connections is on the way to a program's first poll. */
    private static final Supplier<DialClock> CLOCK = new Supplier<>() {
        @Override
        public DialClock get() {
            return clock();
        }
    };

    private static boolean prepared;

    /** Weak, so that one that is over goes without a further dial; the engine holds those that are not. */
    private final Set<Operation> operations = Collections.newSetFromMap(new WeakHashMap<>());

    private boolean closed;

    /** Nothing happens before the first dial. */
    public DialService() {}

    /** The stub and the exit hook; once in a process, before its first RasDial. */
    private static synchronized void prepareProcess() {
        if (!prepared) {
            NotificationStub.install(Shared.SINK);
            Runtime.getRuntime().addShutdownHook(new Thread(DialService::stopAtExit, "rasffm-exit"));
            prepared = true;
        }
    }

    /**
     * Prepares a dial; nothing happens before {@link #start}.
     *
     * @param command what to dial; its password is copied
     * @param listener the user's side
     * @return the operation
     */
    public Operation prepare(DialCommand command, OperationListener listener) {
        return Shared.ENGINE.prepare(command, new NativeDial(command, Shared.SINK), NativePort.INSTANCE, listener);
    }

    /**
     * Starts a prepared dial and returns at once.
     *
     * @param operation the dial
     * @throws IllegalStateException after {@link #close()}, or while the JVM exits
     */
    public void start(Operation operation) {
        try {
            prepareProcess();
            add(operation);
        } catch (RuntimeException | Error notStarted) {
            operation.discard();
            throw notStarted;
        }
    }

    private synchronized void add(Operation operation) {
        if (closed) {
            throw new IllegalStateException("Ras is closed");
        }
        operations.removeIf(Operation::isOver);
        // First, as nothing may fail once it runs.
        operations.add(operation);
        boolean started = false;
        try {
            Shared.ENGINE.start(operation);
            started = true;
        } finally {
            if (!started) {
                operations.remove(operation);
            }
        }
    }

    /**
     * The hang-up of a connection that was dialled here.
     *
     * @param entryName its entry
     * @param handle its handle
     * @return calls RasHangUp once at most
     */
    public static ConnectionHangUp dialled(String entryName, long handle) {
        return ConnectionHangUp.dialled(NativePort.INSTANCE, CLOCK, entryName, handle);
    }

    /**
     * The hang-up of a connection that was listed.
     *
     * @param listed how it was listed
     * @return reads the list again first
     */
    public static ConnectionHangUp listed(ConnectionRecord listed) {
        return ConnectionHangUp.listed(NativePort.INSTANCE, CLOCK, listed);
    }

    /** Hangs up the dials in progress, waits 3 s at most for all of them, and refuses further ones. */
    public void close() {
        List<Operation> mine;
        synchronized (this) {
            closed = true;
            mine = List.copyOf(operations);
        }
        if (mine.isEmpty()) {
            return;
        }
        try {
            Shared.ENGINE.stopAll(mine, STOP_BOUND.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stopAtExit() {
        try {
            Shared.ENGINE.stopAll(Shared.ENGINE.live(), STOP_BOUND.toNanos());
        } catch (InterruptedException | RuntimeException e) {
            Log.tell(Level.WARNING, "dials in progress could not all be hung up at exit", e);
        }
    }

    /**
     * The clock that waits go by.
     *
     * @return the machine's, unless a test set another
     */
    public static DialClock clock() {
        return Shared.ENGINE.clock();
    }

    /**
     * For tests: what starts from now on goes by this clock.
     *
     * @param clock the clock
     */
    public static void useClock(DialClock clock) {
        Shared.ENGINE.useClock(clock);
    }

    /**
     * For tests and tools: waits until all notifications that came so far were handled, and no handler runs.
     *
     * @param bound how long at most
     * @return whether it is so
     * @throws InterruptedException if interrupted
     */
    public static boolean awaitQuiescence(Duration bound) throws InterruptedException {
        return Shared.ENGINE.awaitQuiescence(bound);
    }

    /**
     * How many operations hold a token: those in progress, and those with a native call that has not returned.
     *
     * @return 0 or more
     */
    public static int liveOperations() {
        return Shared.ENGINE.live().size();
    }
}
