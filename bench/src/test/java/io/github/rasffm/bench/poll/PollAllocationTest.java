/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.internal.call.LibraryLoader;
import io.github.rasffm.internal.call.LoadedLibrary;
import io.github.rasffm.internal.call.StatusPoll;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Counts the polling thread's own bytes, where JMH's profiler counts those of all threads. */
final class PollAllocationTest {
    private static final int POLLS = 200_000;

    @Test
    void pollsAllocateNothing() {
        BenchLibrary library = BenchLibrary.open();
        try (LoadedLibrary loaded = LibraryLoader.open(library.file());
                StatusPoll poll = new StatusPoll(1)) {
            assertThat(loaded.path()).isEqualTo(library.file());
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            poll(poll);
            threads.getCurrentThreadAllocatedBytes();

            long before = threads.getCurrentThreadAllocatedBytes();
            long sum = poll(poll);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated)
                    .as("bytes of %d polls that gave %d", POLLS, sum)
                    .isZero();
        }
    }

    private static long poll(StatusPoll poll) {
        long sum = 0;
        for (int i = 0; i < POLLS; i++) {
            sum += poll.poll() + poll.stateCode() + poll.errorCode();
        }
        return sum;
    }
}
