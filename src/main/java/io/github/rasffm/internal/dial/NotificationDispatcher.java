// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.Log;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes notifications from RAS's threads and gives them to the operations, in order, on one thread of its own.
 *
 * <p>A platform thread, so that a program that blocks all carriers of virtual threads cannot stop it.
 */
final class NotificationDispatcher {
    private static final int SPINS = 200;
    private static final long PAUSE_NANOS = 20_000;

    /** In place of a token: the row stands for a task. Tokens begin at 1. */
    private static final long TASK = 0;

    private final NotificationRing ring;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread thread;
    private final TokenTable<Operation> operations;
    private final AtomicLong handled = new AtomicLong();
    private final AtomicLong unclaimed = new AtomicLong();

    NotificationDispatcher(NotificationRing ring, TokenTable<Operation> operations) {
        this.ring = ring;
        this.operations = operations;
    }

    /**
     * Runs a short task on the dispatcher's thread: at once if this is it, else after the notifications that came
     * before.
     */
    void execute(Runnable task) {
        if (Thread.currentThread().equals(thread)) {
            task.run();
        } else {
            tasks.add(task);
            ring.publish(TASK, 0, 0, 0, 0, 0);
        }
    }

    /** Starts the thread; to be called once, before the first RasDial. */
    void start() {
        // One row goes through first: RAS's thread must not be the one to initialise classes.
        ring.publish(TASK, 0, 0, 0, 0, 0);
        ring.poll(new NotificationRow());
        handled.set(1);
        thread = Thread.ofPlatform().daemon().name("rasffm-dispatcher").start(this::run);
    }

    /** Where notifications are put; any thread, never blocks. */
    NotificationRing ring() {
        return ring;
    }

    private void run() {
        NotificationRow row = new NotificationRow();
        int misses = 0;
        long done = handled.get();
        while (true) {
            try {
                if (ring.poll(row)) {
                    misses = 0;
                    try {
                        deliver(row);
                    } finally {
                        handled.setRelease(++done);
                    }
                } else if (ring.claimed() != done) {
                    // A writer is between claim and publish: a few instructions, unless it lost its processor.
                    pause(misses++);
                } else {
                    ring.sleep();
                }
            } catch (Throwable failure) {
                // Nothing that one operation does may stop the notifications of the others.
                Log.tell(Level.ERROR, "a notification could not be dispatched", failure);
            }
        }
    }

    private void deliver(NotificationRow row) {
        if (row.token == TASK) {
            tasks.remove().run();
            return;
        }
        Operation operation = operations.find(row.token);
        if (operation == null) {
            unclaimed.incrementAndGet();
        } else {
            operation.receive(row);
        }
    }

    private static void pause(int misses) {
        if (misses < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** A mark for {@link #passed}: all that was claimed until now. */
    long mark() {
        return ring.claimed();
    }

    /** Whether all notifications before the mark were given to their operations. */
    boolean passed(long mark) {
        return handled.get() >= mark;
    }

    /** How many notifications came with a token that nobody holds any more. */
    long unclaimed() {
        return unclaimed.get();
    }
}
