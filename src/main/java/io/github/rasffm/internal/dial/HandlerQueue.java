// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.Log;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Runs what belongs to the user of one operation - handler calls, then the end - one after the other, in order, with
 * the context class loader of the thread that dialled.
 *
 * <p>Adding never runs anything: it happens under the operation's lock. {@link #kick} does, outside that lock.
 */
final class HandlerQueue {
    private static final int FAILURES_KEPT = 16;
    private static final Executor VIRTUAL = task -> {
        try {
            Thread.ofVirtual().name("rasffm-handler").start(task);
        } catch (Throwable noThread) {
            CallThreads.execute(task);
        }
    };

    /** A task that may fail in any way. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    /** A task that may wait for a person, so that it never runs inline. */
    private static final class Blocking implements Task {
        private final Task task;

        Blocking(Task task) {
            this.task = task;
        }

        @Override
        public void run() throws Exception {
            task.run();
        }
    }

    private final Executor executor;
    private final boolean inline;
    private final Activity activity;
    private final @Nullable ClassLoader loader;
    private final ArrayDeque<Task> tasks = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private @Nullable Task last;
    private boolean running;
    private @Nullable Thread current;

    private HandlerQueue(Executor executor, boolean inline, @Nullable ClassLoader loader, Activity activity) {
        this.executor = executor;
        this.inline = inline;
        this.loader = loader;
        this.activity = activity;
    }

    /** Runs handlers on the user's executor, or with null on a virtual thread. */
    static HandlerQueue on(@Nullable Executor executor, @Nullable ClassLoader loader, Activity activity) {
        return new HandlerQueue(executor == null ? VIRTUAL : executor, false, loader, activity);
    }

    /** Runs handlers on the dispatcher; the end still goes to a virtual thread. */
    static HandlerQueue inline(Executor dispatcher, @Nullable ClassLoader loader, Activity activity) {
        return new HandlerQueue(dispatcher, true, loader, activity);
    }

    synchronized void add(Task task) {
        enterIfIdle();
        tasks.add(task);
    }

    /** Adds what may wait for a person: it runs in its turn, but on a virtual thread or the user's executor. */
    void addBlocking(Task task) {
        add(new Blocking(task));
    }

    /** What runs after all others; always on a virtual thread or the user's executor, never inline. */
    synchronized void addLast(Task task) {
        enterIfIdle();
        last = task;
    }

    private void enterIfIdle() {
        if (idle()) {
            activity.enter();
        }
    }

    /** Starts to run what is there, if nobody does so already. */
    void kick() {
        boolean mayBlock;
        synchronized (this) {
            if (running || (tasks.isEmpty() && last == null)) {
                return;
            }
            running = true;
            mayBlock = !inline || tasks.isEmpty() || tasks.peek() instanceof Blocking;
        }
        start(mayBlock && inline ? VIRTUAL : executor, mayBlock);
    }

    private void start(Executor on, boolean mayBlock) {
        if (inline || VIRTUAL.equals(on)) {
            on.execute(() -> drain(mayBlock));
        } else {
            startOnUsers(on);
        }
    }

    /** Whatever a user's executor does, the work is done, once, and not on the thread that brings notifications. */
    private void startOnUsers(Executor on) {
        Thread kicker = Thread.currentThread();
        // It may run the task and throw all the same.
        AtomicBoolean taken = new AtomicBoolean();
        Runnable drain = () -> {
            if (taken.compareAndSet(false, true)) {
                drain(true);
            }
        };
        AtomicBoolean executing = new AtomicBoolean(true);
        // Handlers on the calling thread would block the dispatcher, and so all dials.
        Runnable elsewhere = () -> {
            if (executing.get() && Thread.currentThread().equals(kicker)) {
                VIRTUAL.execute(drain);
            } else {
                drain.run();
            }
        };
        try {
            on.execute(elsewhere);
        } catch (Throwable refused) {
            failed(refused, "the executor of the handlers failed; a virtual thread runs them");
            VIRTUAL.execute(drain);
        } finally {
            executing.set(false);
        }
    }

    private void drain(boolean mayBlock) {
        Thread me = Thread.currentThread();
        ClassLoader before = useLoader(me, loader);
        try {
            for (Task task = next(me, mayBlock); task != null; task = next(me, mayBlock)) {
                run(task);
            }
        } finally {
            useLoader(me, before);
        }
        kick();
    }

    /** Gives back the one before. A thread may refuse it: the handlers do without then. */
    private static @Nullable ClassLoader useLoader(Thread thread, @Nullable ClassLoader loader) {
        ClassLoader before = loader;
        try {
            before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
        } catch (Throwable refused) {
            // Nothing of the user's may keep the operation from its end.
        }
        return before;
    }

    private synchronized @Nullable Task next(Thread me, boolean mayBlock) {
        Task task = !mayBlock && tasks.peek() instanceof Blocking ? null : tasks.poll();
        if (task == null && mayBlock) {
            task = last;
            last = null;
        }
        current = task == null ? null : me;
        running = task != null;
        if (idle()) {
            activity.leave();
        }
        return task;
    }

    private void run(Task task) {
        try {
            task.run();
        } catch (Throwable failure) {
            failed(
                    failure,
                    task instanceof Blocking
                            ? "a pause handler failed, so the dial got no reply"
                            : "a notification handler failed; the dial goes on");
        } finally {
            // What a handler did to its own thread must not reach the next one.
            Thread.interrupted();
        }
    }

    /** Reports the first failures; a handler that always fails must not flood the log. */
    private void failed(Throwable failure, String what) {
        synchronized (this) {
            if (failures.size() == FAILURES_KEPT) {
                return;
            }
            failures.add(failure);
        }
        Log.tell(Level.WARNING, what, failure);
    }

    synchronized List<Throwable> failures() {
        return List.copyOf(failures);
    }

    synchronized boolean isCurrentThread() {
        return Thread.currentThread().equals(current);
    }

    private boolean idle() {
        return !running && tasks.isEmpty() && last == null;
    }
}
