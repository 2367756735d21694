// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The platform threads that native calls run on. As many as there are calls at a time, so that a blocked one delays no
 * other; daemons, so that none keeps the JVM alive; never a caller's virtual thread, whose carrier a native call would
 * hold.
 */
public final class CallThreads {
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final ThreadPoolExecutor POOL = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), CallThreads::thread);

    private CallThreads() {}

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name("rasffm-call-" + NUMBER.incrementAndGet())
                .unstarted(work);
    }

    /** Runs a task on a thread of its own and does not wait. */
    static void execute(Runnable task) {
        POOL.execute(task);
    }

    /**
     * Runs a call on one of these threads and waits for its answer. An interrupt does not end the wait - the native
     * call cannot be taken back - but is there afterwards.
     *
     * @param <T> the kind of answer
     * @param call the call
     * @return its answer; what it throws is thrown
     */
    public static <T extends @Nullable Object> T call(Supplier<T> call) {
        Pending<T> pending = new Pending<>(call);
        execute(pending);
        return pending.join();
    }

    private static final class Pending<T extends @Nullable Object> implements Runnable {
        private final Supplier<T> call;
        private final Gate done = new Gate();
        private @Nullable Supplier<T> answer;

        Pending(Supplier<T> call) {
            this.call = call;
        }

        @Override
        public void run() {
            try {
                T value = call.get();
                answer = () -> value;
            } catch (RuntimeException | Error failure) {
                answer = () -> {
                    throw failure;
                };
            } finally {
                done.open();
            }
        }

        T join() {
            boolean interrupted = false;
            while (true) {
                try {
                    done.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Supplier<T> known = answer;
            if (known == null) {
                throw new IllegalStateException("call ended without an answer");
            }
            return known.get();
        }
    }
}
