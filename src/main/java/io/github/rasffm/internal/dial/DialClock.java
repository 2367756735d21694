// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.time.Duration;

/**
 * The one source of time of the library: every wait, back-off and time-out goes through it, so that tests drive them
 * by virtual time.
 *
 * <p>Threads: any.
 */
public interface DialClock {
    /**
     * Tells the time.
     *
     * @return nanoseconds since an arbitrary origin; only differences mean something
     */
    long nanoTime();

    /**
     * Runs a short task once, later, on a thread of the clock. The task must not block.
     *
     * @param delayNanos nanoseconds from now; zero or less means at once
     * @param task what to run
     * @return the means to take it back
     */
    Scheduled schedule(long delayNanos, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Scheduled {
        /** Takes the task back, if it has not begun. */
        void cancel();
    }

    /**
     * The clock of the machine.
     *
     * @return the same instance always
     */
    static DialClock system() {
        return SystemClock.INSTANCE;
    }

    /**
     * A duration in nanoseconds, the longest ones cut to what a long can hold (292 years).
     *
     * @param duration not negative
     * @return nanoseconds
     */
    static long nanosOf(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
