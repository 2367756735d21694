// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NotificationRingTest {
    private final NotificationRow row = new NotificationRow();

    @Test
    void givesBackEachScalarUnchanged() {
        NotificationRing ring = NotificationRing.of(4);
        ring.publish(Long.MIN_VALUE, -1L, 0x2001, 0x80420112, -2, Integer.MAX_VALUE);
        assertThat(ring.poll(row)).isTrue();
        assertThat(row.token).isEqualTo(Long.MIN_VALUE);
        assertThat(row.handle).isEqualTo(-1L);
        assertThat(row.state).isEqualTo(0x2001);
        assertThat(row.error).isEqualTo(0x80420112);
        assertThat(row.extendedError).isEqualTo(-2);
        assertThat(row.subEntry).isEqualTo(Integer.MAX_VALUE);
        assertThat(ring.poll(row)).isFalse();
    }

    @Test
    void fullRingGoesOnInTheOverflowInOrder() {
        NotificationRing ring = NotificationRing.of(4);
        for (int lap = 0; lap < 3; lap++) {
            for (int i = 0; i < 11; i++) {
                ring.publish(lap, i, i, 0, 0, 0);
            }
            for (int i = 0; i < 11; i++) {
                assertThat(ring.poll(row)).isTrue();
                assertThat(row.token).isEqualTo(lap);
                assertThat(row.handle).isEqualTo(i);
            }
        }
        assertThat(ring.poll(row)).isFalse();
        assertThat(ring.overflowed()).isEqualTo(21);
        assertThat(ring.claimed()).isEqualTo(33);
    }

    @Test
    void rowsThatOverflowedAreReadBeforeLaterRowsOfTheRing() {
        NotificationRing ring = NotificationRing.of(2);
        List<Long> order = new ArrayList<>();
        for (long i = 0; i < 5; i++) {
            ring.publish(i, 0, 0, 0, 0, 0);
        }
        for (long i = 5; i < 12; i++) {
            assertThat(ring.poll(row)).isTrue();
            order.add(row.token);
            ring.publish(i, 0, 0, 0, 0, 0);
        }
        while (ring.poll(row)) {
            order.add(row.token);
        }
        assertThat(order).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    void ringOfOneRowLetsAllButOneOverflow() {
        NotificationRing ring = NotificationRing.of(1);
        for (int lap = 0; lap < 20; lap++) {
            publish(ring, 3);
            readInOrder(ring, 3);
        }
        assertThat(ring.overflowed()).isEqualTo(40);
        assertThat(ring.claimed()).isEqualTo(60);
    }

    /** Where a claim times the longs of a row is no longer an int, nor the claim itself. */
    @ParameterizedTest
    @ValueSource(ints = {28, 29, 31, 32})
    void claimsAreCountedPastEachSizeOfAnInt(int bits) {
        NotificationRing ring = NotificationRing.of(4);
        long first = (1L << bits) - 7;
        ring.counters()[NotificationRing.HEAD] = first;
        ring.counters()[NotificationRing.TAIL] = first;
        for (int lap = 0; lap < 5; lap++) {
            publish(ring, 3);
            readInOrder(ring, 3);
        }
        assertThat(ring.overflowed()).as("within the capacity").isZero();
        publish(ring, 11);
        readInOrder(ring, 11);
        assertThat(ring.overflowed()).isEqualTo(7);
        assertThat(ring.claimed()).isEqualTo(first + 26);
    }

    private static void publish(NotificationRing ring, int rows) {
        for (int i = 0; i < rows; i++) {
            ring.publish(i, 0, 0, 0, 0, 0);
        }
    }

    private void readInOrder(NotificationRing ring, int rows) {
        for (int i = 0; i < rows; i++) {
            assertThat(ring.poll(row)).isTrue();
            assertThat(row.token).isEqualTo(i);
        }
        assertThat(ring.poll(row)).isFalse();
    }

    /** The dispatcher's own way to read. Each time it wakes it lets the writers go on until the ring is full. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 64})
    void readerThatSleepsAndFallsBehindGetsWhatManyWritersLetOverflow(int capacity) {
        int writers = 4;
        int each = 10_000;
        NotificationRing ring = NotificationRing.of(capacity);
        startWriters(ring, writers, each);
        long[] next = new long[writers];
        long read = 0;
        while (read < (long) writers * each) {
            if (ring.poll(row)) {
                assertThat(row.handle).isEqualTo(next[(int) row.token]++);
                read++;
            } else if (ring.claimed() != read) {
                Thread.onSpinWait();
            } else {
                ring.sleep();
                while (ring.claimed() < Math.min(read + capacity + 1, (long) writers * each)) {
                    Thread.onSpinWait();
                }
            }
        }
        assertThat(next).containsOnly(each);
        assertThat(ring.poll(row)).isFalse();
        assertThat(ring.overflowed()).isPositive();
    }

    @Test
    void manyWritersLoseNothingAndEachKeepsItsOrder() {
        int writers = 4;
        int each = 50_000;
        NotificationRing ring = NotificationRing.of(64);
        startWriters(ring, writers, each);
        long[] next = new long[writers];
        for (int read = 0; read < writers * each; ) {
            if (ring.poll(row)) {
                assertThat(row.handle).isEqualTo(next[(int) row.token]++);
                read++;
            } else {
                ring.sleep();
                Thread.onSpinWait();
            }
        }
        assertThat(next).containsOnly(each);
        assertThat(ring.poll(row)).isFalse();
    }

    @Test
    void sleepingReaderIsWokenByEachOfManySingleRows() throws InterruptedException {
        NotificationRing ring = NotificationRing.of(8);
        NotificationRing back = NotificationRing.of(8);
        int rounds = 2_000;
        Thread echo = Thread.ofPlatform().daemon().start(() -> {
            NotificationRow mine = new NotificationRow();
            for (int i = 0; i < rounds; i++) {
                take(ring, mine);
                back.publish(mine.token, 0, 0, 0, 0, 0);
            }
        });
        for (int i = 0; i < rounds; i++) {
            ring.publish(i, 0, 0, 0, 0, 0);
            take(back, row);
            assertThat(row.token).isEqualTo(i);
        }
        echo.join();
    }

    /** It may then have no memory to count the row, so it says that it is empty. */
    @Test
    void rowWhosePutFailsAfterItIsInIsReadFromTheOverflow() {
        NotificationRing ring = ring(1, new ConcurrentHashMap<>() {
            @Override
            public NotificationRow put(Long claim, NotificationRow overflowed) {
                super.put(claim, overflowed);
                throw new OutOfMemoryError("made up");
            }

            @Override
            public boolean isEmpty() {
                return true;
            }
        });
        CountDownLatch written = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            publish(ring, 3);
            written.countDown();
        });
        FakeRas.await(written);
        readInOrder(ring, 3);
        assertThat(ring.overflowed()).isEqualTo(2);
    }

    @Test
    void rowThatIsReadBeforeItsPutFailsIsNotWrittenOverALaterOne() {
        List<NotificationRing> rings = new ArrayList<>();
        NotificationRing ring = ring(1, new ConcurrentHashMap<>() {
            @Override
            public NotificationRow put(Long claim, NotificationRow overflowed) {
                super.put(claim, overflowed);
                readInOrder(rings.getFirst(), 2);
                publish(rings.getFirst(), 1);
                throw new OutOfMemoryError("made up");
            }
        });
        rings.add(ring);
        publish(ring, 2);
        readInOrder(ring, 1);
    }

    @Test
    void rowThatFindsNoMemoryWaitsForTheRing() {
        List<NotificationRing> rings = new ArrayList<>();
        NotificationRing ring = ring(1, new ConcurrentHashMap<>() {
            @Override
            public NotificationRow put(Long claim, NotificationRow overflowed) {
                readInOrder(rings.getFirst(), 1);
                throw new OutOfMemoryError("made up");
            }

            @Override
            public @Nullable NotificationRow get(Object claim) {
                assertThat(claim).as("what the reader asks for in vain").isEqualTo(1L);
                return super.get(claim);
            }
        });
        rings.add(ring);
        publish(ring, 1);
        ring.publish(0, 0, 0, 0, 0, 0);
        readInOrder(ring, 1);
        assertThat(ring.overflowed()).isZero();
    }

    @Test
    void rowThatCannotBeRemovedIsReadOnceAllTheSame() {
        List<NotificationRing> rings = new ArrayList<>();
        NotificationRing ring = ring(1, new ConcurrentHashMap<>() {
            @Override
            public NotificationRow remove(Object claim) {
                assertThat(rings.getFirst().counters()[NotificationRing.HEAD])
                        .as("the reader is past it")
                        .isEqualTo((Long) claim + 1);
                throw new OutOfMemoryError("made up");
            }
        });
        rings.add(ring);
        publish(ring, 3);
        assertThatCode(() -> readInOrder(ring, 3)).doesNotThrowAnyException();
    }

    @Test
    void interruptedReaderSleepsAllTheSame() throws InterruptedException {
        NotificationRing ring = NotificationRing.of(4);
        AtomicBoolean interrupted = new AtomicBoolean(true);
        Thread reader = Thread.ofPlatform().daemon().start(() -> {
            Thread.currentThread().interrupt();
            ring.sleep();
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        while (reader.getState() != Thread.State.WAITING) {
            assertThat(Thread.currentThread().isInterrupted()).as("time-out").isFalse();
            Thread.onSpinWait();
        }
        ring.publish(1, 0, 0, 0, 0, 0);
        reader.join();
        assertThat(interrupted).isFalse();
    }

    @Test
    void capacityMustBeAPowerOfTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> NotificationRing.of(3));
    }

    /** One whose overflow is the test's own. */
    static NotificationRing ring(int capacity, ConcurrentHashMap<Long, NotificationRow> overflow) {
        NotificationRing usual = NotificationRing.of(capacity);
        return new NotificationRing(usual.rows(), usual.counters(), overflow, usual.reader());
    }

    /** Each with its number as the token, and its rows numbered by the handle. */
    private static void startWriters(NotificationRing ring, int writers, int each) {
        CountDownLatch start = new CountDownLatch(1);
        for (int w = 0; w < writers; w++) {
            int writer = w;
            Thread.ofPlatform().daemon().start(() -> {
                await(start);
                for (int i = 0; i < each; i++) {
                    ring.publish(writer, i, 0, 0, 0, 0);
                }
            });
        }
        start.countDown();
    }

    private static void take(NotificationRing ring, NotificationRow into) {
        while (!ring.poll(into)) {
            ring.sleep();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
