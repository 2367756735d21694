// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Where a native call runs that somebody waits for. */
class CallThreadsTest {
    @Test
    void callOfAPlatformThreadRunsOnIt() {
        assertThat(CallThreads.call(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void callOfAVirtualThreadRunsOnAPlatformThread() throws InterruptedException {
        AtomicReference<Thread> ran = new AtomicReference<>();
        Thread.ofVirtual()
                .start(() -> ran.set(CallThreads.call(Thread::currentThread)))
                .join();
        assertThat(ran.get()).isNotNull().satisfies(thread -> {
            assertThat(thread.isVirtual()).isFalse();
            assertThat(thread.isDaemon()).isTrue();
        });
    }

    @Test
    void failureOfACallIsThrownToWhoWaits() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable waits = () -> assertThatThrownBy(() -> CallThreads.call(() -> {
                    throw new IllegalStateException("no");
                }))
                .satisfies(failure::set);
        Thread.ofVirtual().start(waits).join();
        assertThat(failure.get()).isInstanceOf(IllegalStateException.class).hasMessage("no");
    }

    @Test
    void interruptIsKeptForAfterTheCall() throws InterruptedException {
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread.ofVirtual()
                .start(() -> {
                    Thread.currentThread().interrupt();
                    CallThreads.call(() -> 1);
                    interrupted.set(Thread.currentThread().isInterrupted());
                })
                .join();
        assertThat(interrupted.get()).isTrue();
    }
}
