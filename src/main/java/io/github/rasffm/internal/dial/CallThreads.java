// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The platform threads that native calls run on. As many as there are calls at a time, so that a blocked one delays no
 * other; daemons, so that none keeps the JVM alive. A native call never runs on a virtual thread, whose carrier it would hold.
 */
public final class CallThreads {
    /** Made when it is first needed, as a program that only polls never needs it. */
    private static final class Pool {
        static final ThreadPoolExecutor THREADS = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform()
                        .daemon()
                        .inheritInheritableThreadLocals(false)
                        .name("rasffm-call-", 1)
                        .factory());
    }

    private CallThreads() {}

    /** Runs a task on a thread of its own and does not wait. */
    static void execute(Runnable task) {
        Pool.THREADS.execute(task);
    }

    /**
     * Runs a call and waits for its answer: on the caller's thread, or on one of these if that is virtual. An interrupt
     * does not end the wait - the native call cannot be taken back - but is there afterwards.
     *
     * @param <T> the kind of answer
     * @param call the call
     * @return its answer; what it throws is thrown
     */
    public static <T extends @Nullable Object> T call(Supplier<T> call) {
        if (!Thread.currentThread().isVirtual()) {
            return call.get();
        }
        FutureTask<T> task = new FutureTask<>(call::get);
        execute(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException("a call threw something checked", failed);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
