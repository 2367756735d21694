/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.StatusPoller;
import io.github.rasffm.bench.fixture.BenchLibrary;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Counts the polling thread's own bytes, where JMH's profiler counts those of all threads. */
final class PollAllocationTest {
    private static final int POLLS = 200_000;
    private static final int ROUNDS = 3;
    private static final long CONNECTED = 0x2000; // RASCS_Connected, Ras.h

    @Test
    void pollsAllocateNothing() throws InterruptedException, TimeoutException {
        BenchLibrary library = BenchLibrary.open();
        try (Ras ras = Ras.open(RasLibrary.at(library.file()));
                RasConnection connection = ras.dialer().dial("Office").await(Duration.ofSeconds(10));
                StatusPoller poller = connection.poller()) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            poll(poller);
            threads.getCurrentThreadAllocatedBytes();

            long least = Long.MAX_VALUE; // polls that allocated would do so in each round, the JVM for itself in few
            for (int round = 0; round < ROUNDS; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                long sum = poll(poller);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
                assertThat(sum).isEqualTo(POLLS * CONNECTED);
            }

            assertThat(least).isZero();
            connection.hangUp();
        }
    }

    private static long poll(StatusPoller poller) {
        long sum = 0;
        for (int i = 0; i < POLLS; i++) {
            sum += poller.poll() + poller.stateCode() + poller.errorCode();
        }
        return sum;
    }
}
