/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.internal.gen.WNDPROC;
import io.github.rasffm.internal.gen.win32_h;
import io.github.rasffm.internal.view.WideText;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The windows that RAS reports to, one for each dial, and the one thread of ours that owns them all: a message-only
 * window, posted to or sent to, so no thread of RAS enters the JVM. A window is destroyed when RAS no longer knows the
 * connection, which is after the hang-up: Windows may give its number to another window.
 *
 * <p>The thread never calls RAS: RAS may wait for it, in a message that it sent.
 *
 * @source pages "Notification Windows", "WM_RASDIALEVENT message", "Message-Only Windows". Not verified on Windows.
 */
final class NotificationWindows implements WNDPROC.Function {
    private static final int HANDLED = 1;
    /** How many windows of connections that are up are looked at when one comes or goes. */
    private static final int LOOKS = 4;

    /** Nobody hears of a thread that has ended. A thousand dials at once wait for the windows of those before. */
    private static final long PATIENCE_SECONDS = 60;

    private static @Nullable NotificationWindows opened;

    private final NotificationSink sink;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<WindowRoute> retired = new ConcurrentLinkedQueue<>();
    private final AtomicLong failures = new AtomicLong();
    private final CompletableFuture<Long> control = new CompletableFuture<>();

    /** Owner: the global arena. */
    private final MemorySegment className;

    private final int message;

    /** The thread's. */
    private final WindowTable windows = new WindowTable();

    NotificationWindows(NotificationSink sink, int registeredMessage) {
        this.sink = sink;
        message = registeredMessage == 0 ? NotificationStub.MESSAGE : registeredMessage;
        MemorySegment procedure = WNDPROC.allocate(this, Arena.global());
        // A second class loader has a procedure of its own, and so a window class of its own.
        className = WideText.allocate(Arena.global(), "rasffm" + procedure.address());
        Thread.ofPlatform().daemon().name("rasffm-windows").start(() -> run(procedure));
    }

    /** A window of the process's thread, which is started by the first. */
    static NotificationRoute open(long token, NotificationSink sink) {
        return windows(sink).route(token);
    }

    private static synchronized NotificationWindows windows(NotificationSink sink) {
        if (opened == null) {
            User32.link();
            opened = new NotificationWindows(sink, User32.registerMessage());
        }
        return opened;
    }

    /** Makes a window; blocks until the thread has made it. */
    WindowRoute route(long token) {
        sweep();
        CompletableFuture<WindowRoute> made = new CompletableFuture<>();
        post(() -> {
            try {
                WindowRoute route = new WindowRoute(this, User32.createWindow(className), token);
                windows.add(route);
                made.complete(route);
            } catch (RuntimeException | Error refused) {
                made.completeExceptionally(refused);
            }
        });
        return await(made);
    }

    private static <T> T await(CompletableFuture<T> window) {
        try {
            return window.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    /** Destroys the window of a route as soon as RAS no longer knows its connection. */
    void retire(WindowRoute route) {
        retired.add(route);
        sweep();
    }

    private void sweep() {
        try (StatusPort status = new ConnectStatusCall()) {
            for (int i = 0; i < LOOKS; i++) {
                WindowRoute route = retired.poll();
                if (route != null && route.isSilent(status)) {
                    post(() -> destroy(route.window()));
                } else if (route != null) {
                    retired.add(route);
                }
            }
        }
    }

    /** Runs a task on the thread, after the messages that were posted before. */
    void post(Runnable task) {
        tasks.add(task);
        // The thread looks at the tasks after every message, so one that could not be posted is late, not lost.
        win32_h.PostMessageW(await(control), win32_h.WM_APP(), 0, 0);
    }

    private void run(MemorySegment procedure) {
        try (Arena arena = Arena.ofConfined()) {
            User32.registerClass(procedure, className);
            control.complete(User32.createWindow(className));
            MemorySegment next = arena.allocate(User32.MSG_BYTES, Long.BYTES);
            while (true) {
                try {
                    if (win32_h.GetMessageW(next, 0, 0, 0) > 0) {
                        win32_h.DispatchMessageW(next);
                    }
                    runTasks();
                } catch (Throwable failure) {
                    // The windows of the other dials need this thread. What is left is done after the next message.
                    Log.tell(Level.ERROR, "a task of the notification windows failed", failure);
                }
            }
        } catch (RuntimeException | Error refused) {
            Log.tell(Level.ERROR, "the thread of the notification windows ended", refused);
            control.completeExceptionally(refused);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void destroy(long window) {
        windows.remove(window);
        win32_h.DestroyWindow(window);
    }

    /** How many reports the sink failed to take. */
    long failures() {
        return failures.get();
    }

    /**
     * The window procedure; on the thread, whether the message was posted or sent.
     *
     * @return 1 for a report
     */
    @Override
    @CalledByNative
    public long apply(long window, int number, long wParam, long lParam) {
        try {
            if (number == message) {
                WindowRoute route = windows.find(window);
                if (route != null) {
                    sink.publish(
                            route.token, 0, route.handle(), NotificationStub.MESSAGE, (int) wParam, (int) lParam, 0);
                }
                return HANDLED;
            }
            return win32_h.DefWindowProcW(window, number, wParam, lParam);
        } catch (Throwable failure) {
            failures.incrementAndGet();
            return HANDLED;
        }
    }
}
