/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialOptions;
import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.model.DialNotification;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A dial in progress that stands still, because the simulator's clock does: what the simulator's loops tell goes the
 * whole way to its handler. The handler counts, and can hold the thread it runs on.
 */
final class LiveDial {
    /** What is told: a running state that changes nothing (RASCS_Authenticate, Ras.h). */
    static final int STATE = 5;

    /** Tells the handler to hold its thread (RASCS_AllDevicesConnected, Ras.h). */
    private static final int HOLD = 4;

    private static final int TRIAL = 100;

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final DialOperation operation;
    private final BenchNotifier notifier;
    private final BenchNotifier hold;

    private volatile boolean begun;
    private volatile boolean held;
    /** Both are written by the handler alone, whose calls come one after the other. */
    private final AtomicLong count = new AtomicLong();

    private final AtomicLong sum = new AtomicLong();

    /** Dials and waits for the first notification; so many dials are there already. */
    LiveDial(Ras ras, int others, String entry, DialOptions options) {
        DialRequest request =
                DialRequest.of(entry).options(options).handler((dial, notification) -> take(notification));
        operation = ras.dialer().dial(request);
        await("the first notification", () -> begun);
        notifier = BenchNotifier.ofDial(others, STATE);
        hold = notifier.with(notifier.token(), HOLD);
    }

    private void take(DialNotification notification) {
        int state = notification.state().code();
        if (state == STATE) {
            sum.setRelease(sum.getPlain() + state);
            count.setRelease(count.getPlain() + 1);
        } else if (state == HOLD) {
            held = true;
            while (held) {
                Thread.onSpinWait();
            }
        } else {
            begun = true;
        }
    }

    /** The library's own notifier with the token of this dial. */
    BenchNotifier notifier() {
        return notifier;
    }

    /** How many notifications the handler got, other than the first and the holding ones. */
    long count() {
        return count.get();
    }

    /** The sum of their states. */
    long sum() {
        return sum.get();
    }

    /** Returns when the handler runs, after all that was told before, and keeps its thread busy until released. */
    void hold() {
        hold.call(1);
        await("the handler", () -> held);
    }

    void release() {
        held = false;
    }

    /** Returns when the handler has got all that was told before. */
    void drain() {
        hold();
        release();
    }

    /**
     * Notifies a hundred times as a dial does.
     *
     * @throws IllegalStateException unless the handler is called; a channel may merge notifications
     */
    void requireHeard() {
        long before = count();
        notifier.hold(TRIAL);
        await("the handler of " + operation, () -> count() > before);
    }

    void hangUp() throws InterruptedException {
        operation.hangUp(LIMIT);
        if (!operation.handlerFailures().isEmpty()) {
            throw new IllegalStateException(operation.handlerFailures().get(0));
        }
    }

    /** Waits without giving up the processor. */
    static void await(String what, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException("waited in vain for " + what);
            }
        }
    }
}
