// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.UnprintableError;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One dispatcher serves all dials of the process: nothing may end it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NotificationDispatcherTest {
    private final List<Integer> ran = new CopyOnWriteArrayList<>();

    @Test
    void failureThatCannotBeToldStopsNothing() {
        NotificationDispatcher dispatcher = new NotificationDispatcher(NotificationRing.of(4), new TokenTable<>());
        dispatcher.start();
        dispatcher.execute(() -> {
            throw new UnprintableError();
        });
        dispatcher.execute(() -> ran.add(1));
        awaitAll(dispatcher);
        assertThat(ran).containsExactly(1);
    }

    @Test
    void rowThatCannotBeTakenAtFirstIsTakenInItsTurn() {
        AtomicBoolean fails = new AtomicBoolean(true);
        NotificationRing ring = NotificationRingTest.ring(1, new ConcurrentHashMap<>() {
            @Override
            public @Nullable NotificationRow get(Object claim) {
                failOnce();
                return super.get(claim);
            }

            @Override
            public @Nullable NotificationRow remove(Object claim) {
                failOnce();
                return super.remove(claim);
            }

            private void failOnce() {
                if (fails.getAndSet(false)) {
                    throw new OutOfMemoryError("made up");
                }
            }
        });
        NotificationDispatcher dispatcher = new NotificationDispatcher(ring, new TokenTable<>());
        dispatcher.start();
        CountDownLatch full = new CountDownLatch(1);
        dispatcher.execute(() -> FakeRas.await(full));
        for (int i = 0; i < 3; i++) {
            int number = i;
            dispatcher.execute(() -> ran.add(number));
        }
        full.countDown();
        awaitAll(dispatcher);
        assertThat(fails).isFalse();
        assertThat(ran).containsExactly(0, 1, 2);
    }

    /** Waits until each row was counted, and says whether one counted twice. */
    private static void awaitAll(NotificationDispatcher dispatcher) {
        CountDownLatch served = new CountDownLatch(1);
        dispatcher.execute(served::countDown);
        FakeRas.await(served);
        long mark = dispatcher.mark();
        while (!dispatcher.passed(mark)) {
            Thread.onSpinWait();
        }
        assertThat(dispatcher.passed(mark + 1)).isFalse();
    }
}
