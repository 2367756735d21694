// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.internal.dial.DialClock;
import io.github.rasffm.simulator.RasSimulator;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that goes faster than the machine's, for tests of many whole dials that must not know who waits for what. No
 * alarm goes off while the simulator is still about to do something, and the time is that of the latest alarm: a slow machine is no slow RAS.
 */
final class FastClock implements DialClock, AutoCloseable {
    private static final int TIMES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ScheduledThreadPoolExecutor tasks = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "fast-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicLong now = new AtomicLong();
    private final RasSimulator simulator;

    FastClock(RasSimulator simulator) {
        this.simulator = simulator;
        tasks.setRemoveOnCancelPolicy(true);
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public Scheduled schedule(long delayNanos, Runnable task) {
        long due = now.get() + Math.max(0, delayNanos);
        ScheduledFuture<?> waiting =
                tasks.schedule(() -> afterTheSimulator(due, task), delayNanos / TIMES, TimeUnit.NANOSECONDS);
        return () -> waiting.cancel(false);
    }

    private void afterTheSimulator(long due, Runnable task) {
        simulator.awaitIdle(PATIENCE);
        now.accumulateAndGet(due, Math::max);
        task.run();
    }

    @Override
    public void close() {
        tasks.shutdownNow();
    }
}
