// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A clock that tests move. Tasks run on the thread that moves it. */
public final class VirtualClock implements DialClock {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final long POLL_NANOS = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private long now;
    private long order;

    private record Task(long due, long order, Runnable work) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return due == other.due ? Long.compare(order, other.order) : Long.compare(due, other.due);
        }
    }

    @Override
    public long nanoTime() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Scheduled schedule(long delayNanos, Runnable work) {
        lock.lock();
        try {
            long due = delayNanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + Math.max(0, delayNanos);
            Task task = new Task(due, order++, work);
            tasks.add(task);
            added.signalAll();
            return () -> cancel(task);
        } finally {
            lock.unlock();
        }
    }

    private void cancel(Task task) {
        lock.lock();
        try {
            tasks.remove(task);
        } finally {
            lock.unlock();
        }
    }

    /** Moves time on and runs what becomes due, in order. */
    public void advance(Duration time) {
        long target = nanoTime() + time.toNanos();
        for (Task task = next(target); task != null; task = next(target)) {
            task.work.run();
        }
        lock.lock();
        try {
            now = target;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Jumps from one waiting task to the next until something is so; fails when that takes too long.
     *
     * @param waiting how many tasks wait when all threads of the test are at rest; with fewer, time stands still
     */
    public void runUntil(int waiting, BooleanSupplier reached) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not reached, virtual time is " + Duration.ofNanos(nanoTime()));
            }
            if (count() < waiting) {
                LockSupport.parkNanos(POLL_NANOS);
            } else {
                jump();
            }
        }
    }

    /** Waits until something is so, while the time stands still. */
    public void waitUntil(BooleanSupplier reached) {
        runUntil(Integer.MAX_VALUE, reached);
    }

    /** How many tasks wait for their time. */
    int count() {
        lock.lock();
        try {
            return tasks.size();
        } finally {
            lock.unlock();
        }
    }

    private void jump() {
        Task task = next(Long.MAX_VALUE);
        while (task != null) {
            task.work.run();
            task = next(task.due);
        }
    }

    private @Nullable Task next(long target) {
        lock.lock();
        try {
            Task task = tasks.peek();
            if (task == null || task.due > target) {
                return null;
            }
            tasks.remove();
            now = Math.max(now, task.due);
            return task;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many tasks wait for their time. */
    public void awaitTasks(int count) throws InterruptedException {
        long left = LIMIT.toNanos();
        lock.lock();
        try {
            while (tasks.size() < count) {
                if (left <= 0) {
                    throw new AssertionError(tasks.size() + " tasks wait, not " + count);
                }
                left = added.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
