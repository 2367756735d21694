/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialOptions;
import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.model.DialNotification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A dial in progress that stands still, because the simulator's clock does: what the simulator's loops tell goes the
 * whole way to its handler. The handler counts, and can hold the thread it runs on.
 */
@SuppressWarnings("NullAway.Init") // the notifier
final class LiveDial {
    /** What is told: a running state that changes nothing (RASCS_Authenticate, Ras.h). */
    static final int STATE = 5;

    /** Tells the handler to hold its thread (RASCS_AllDevicesConnected, Ras.h). */
    private static final int HOLD = 4;

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final DialOperation operation;
    /** Known once RAS has begun the dial. */
    private BenchNotifier notifier;

    private BenchNotifier hold;

    private volatile boolean begun;
    private volatile boolean held;
    private volatile boolean heldAsleep;
    private volatile @Nullable Thread handlerThread;
    /** Both are written by the handler alone, whose calls come one after the other. */
    private final AtomicLong count = new AtomicLong();

    private final AtomicLong sum = new AtomicLong();

    private LiveDial(Ras ras, Path phoneBook, String entry, DialOptions options) {
        DialRequest request = DialRequest.of(entry)
                .phoneBook(phoneBook)
                .options(options)
                .handler((dial, notification) -> take(notification));
        operation = ras.dialer().dial(request);
    }

    /**
     * Dials so many times at once and returns when all handlers have got the first notification.
     *
     * @param others how many dials are there already
     */
    static List<LiveDial> dial(Ras ras, PhoneBooks phoneBooks, int others, int count, DialOptions options) {
        List<LiveDial> dials = IntStream.range(others, others + count)
                .mapToObj(line -> new LiveDial(ras, phoneBooks.of(line), PhoneBooks.entry(line), options))
                .toList();
        for (LiveDial dial : dials) {
            // Parked, not spinning: the dials need the processors.
            for (int millis = 0; !dial.begun; millis++) {
                if (millis > LIMIT.toMillis()) {
                    throw new IllegalStateException("waited in vain for the first notification of " + dial.operation);
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
        // RAS's order of dials that began at once need not be ours, but that of the tokens is.
        List<BenchNotifier> notifiers = IntStream.range(others, others + count)
                .mapToObj(index -> BenchNotifier.ofDial(index, STATE))
                .sorted(Comparator.comparingLong(BenchNotifier::token))
                .toList();
        for (int i = 0; i < count; i++) {
            BenchNotifier notifier = notifiers.get(i);
            dials.get(i).notifier = notifier;
            dials.get(i).hold = notifier.with(notifier.token(), HOLD);
        }
        return dials;
    }

    private void take(DialNotification notification) {
        int state = notification.state().code();
        if (!begun) {
            begun = true;
        } else if (state == STATE) {
            sum.setRelease(sum.getPlain() + state);
            count.setRelease(count.getPlain() + 1);
        } else if (state == HOLD) {
            handlerThread = Thread.currentThread();
            // Read before the caller goes on: what it asks of the next hold would put this one to sleep for ever.
            boolean asleep = heldAsleep;
            held = true;
            while (held) {
                if (asleep) {
                    LockSupport.park(this);
                } else {
                    Thread.onSpinWait();
                }
            }
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

    /** The same, but the thread sleeps meanwhile, and leaves its processor to others. */
    void holdAsleep() {
        heldAsleep = true;
        hold();
    }

    void release() {
        held = false;
        if (heldAsleep) {
            heldAsleep = false;
            LockSupport.unpark(handlerThread);
        }
    }

    /** Returns when the handler has got all that was told before. */
    void drain() {
        hold();
        release();
    }

    void hangUp() throws InterruptedException {
        operation.hangUp(LIMIT);
        // The last call of its handler may still be under way to the executor, which closes next.
        await("the end of " + operation, operation::isDone);
        if (!operation.handlerFailures().isEmpty()) {
            throw new IllegalStateException(operation.handlerFailures().get(0));
        }
    }

    /** Returns when the handler got so many notifications. */
    void awaitCount(long heard) {
        await("the handler of " + operation + " to get notification " + heard, () -> count() >= heard);
    }

    /** Waits without giving up the processor. */
    static void await(String what, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            requireInTime(what, began);
        }
    }

    /** The same for a condition that keeps nothing, so that nothing is allocated. */
    static <T> void await(String what, T of, Predicate<T> condition) {
        long began = System.nanoTime();
        while (!condition.test(of)) {
            requireInTime(what, began);
        }
    }

    /** One turn of a wait, not for ever. */
    static void requireInTime(String what, long began) {
        Thread.onSpinWait();
        if (System.nanoTime() - began > LIMIT.toNanos()) {
            throw new IllegalStateException("waited in vain for " + what);
        }
    }
}
