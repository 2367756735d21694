// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
    void manyWritersLoseNothingAndEachKeepsItsOrder() throws InterruptedException {
        int writers = 4;
        int each = 50_000;
        NotificationRing ring = NotificationRing.of(64);
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

    @Test
    void capacityMustBeAPowerOfTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> NotificationRing.of(3));
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
