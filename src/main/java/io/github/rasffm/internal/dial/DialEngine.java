// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all operations of the process share: tokens, dispatcher, clock. */
final class DialEngine {
    private static final int RING_ROWS = 4096;

    private final TokenTable<Operation> tokens = new TokenTable<>();
    private final NotificationDispatcher dispatcher =
            new NotificationDispatcher(NotificationRing.of(RING_ROWS), tokens);
    private final Activity activity = new Activity();
    private volatile DialClock clock;
    private boolean started;

    DialEngine(DialClock clock) {
        this.clock = clock;
    }

    /**
     * Makes an operation; nothing happens before {@link #start(Operation)}.
     *
     * @param command what to dial and how
     * @param dial RasDial, not opened yet
     * @param ras the calls on the connection
     * @param listener the user's side
     */
    Operation prepare(DialCommand command, DialPort dial, ConnectionPort ras, OperationListener listener) {
        return new Operation(this, tokens.next(), command, dial, ras, listener);
    }

    /** Starts an operation: its token is known before RasDial is called. Who fails to start it discards it. */
    void start(Operation operation) {
        start();
        tokens.put(operation.token(), operation);
        operation.start();
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            dispatcher.start();
        }
    }

    /** Where notifications are put; any thread, never blocks. */
    NotificationRing ring() {
        return dispatcher.ring();
    }

    void forget(long token) {
        tokens.remove(token);
    }

    /** The operations that are not over or still have a native call running. */
    List<Operation> live() {
        return List.copyOf(tokens.values());
    }

    /**
     * Hangs up operations in progress and waits for that, not for handlers, so long at most. A RasDial that is still
     * running is waited for too: the handle it brings is owed a hang-up.
     */
    void stopAll(List<Operation> operations, long nanos) throws InterruptedException {
        long began = clock.nanoTime();
        operations.forEach(operation -> operation.stop(Kind.CLOSED));
        for (Operation operation : operations) {
            operation.over().await(clock, nanos - (clock.nanoTime() - began));
            operation.released().await(clock, nanos - (clock.nanoTime() - began));
        }
    }

    /** Waits until all that was published so far was handled and no handler runs; by the machine's time. */
    boolean awaitQuiescence(Duration bound) throws InterruptedException {
        DialClock real = DialClock.system();
        long began = real.nanoTime();
        long nanos = DialClock.nanosOf(bound);
        start();
        Gate fence = new Gate();
        dispatcher.execute(fence::open);
        return fence.await(real, nanos) && activity.quiet().await(real, nanos - (real.nanoTime() - began));
    }

    /** Runs handlers on the dispatcher. */
    void execute(Runnable task) {
        dispatcher.execute(task);
    }

    /** Where the handlers of a dial run, with the class loader of the calling thread. */
    HandlerQueue handlersOf(DialCommand command) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return command.inline()
                ? HandlerQueue.inline(this::execute, loader, activity)
                : HandlerQueue.on(command.executor(), loader, activity);
    }

    Activity activity() {
        return activity;
    }

    long mark() {
        return dispatcher.mark();
    }

    boolean passed(long mark) {
        return dispatcher.passed(mark);
    }

    DialClock clock() {
        return clock;
    }

    /** For tests: operations that start from now on use this clock. */
    void useClock(@Nullable DialClock other) {
        clock = other == null ? DialClock.system() : other;
    }
}
