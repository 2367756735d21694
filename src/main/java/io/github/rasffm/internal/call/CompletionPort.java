/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.rasffm.internal.gen.win32_h;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one completion port of this process that RAS reports to, and the thread that takes what comes.
 *
 * <p>RAS is given kernel32's PostQueuedCompletionStatus itself as the notifier: its four arguments are the first four of
 * a RasDialFunc2, and its TRUE means "go on". So a packet says the port (dwCallbackId), bytes (sub-entry), key (handle)
 * and overlapped pointer (the message, in its low 32 bits: the upper ones are not defined), and RAS's thread never
 * enters the JVM. State and error are read by RasGetConnectStatus when the packet is taken; what has changed meanwhile
 * is seen as one report.
 *
 * <p>The port is never closed: Windows gives the value of a closed handle to the next that is opened, and RAS has no
 * "unregister". Our own packets have key 0, which no connection has.
 *
 * @source pages "PostQueuedCompletionStatus function", "GetQueuedCompletionStatusEx function", "RasDialFunc2 callback
 *     function"; the x64 and arm64 calling conventions. Not verified on Windows.
 */
class CompletionPort {
    private static final int BATCH = 64;
    /** OVERLAPPED_ENTRY: its size and the offsets of its members, which a test compares with the generated layout. */
    static final long ENTRY_BYTES = 32;

    static final long ENTRY_KEY = 0;
    static final long ENTRY_OVERLAPPED = 8;
    static final long ENTRY_BYTES_TRANSFERRED = 24;

    private static @Nullable CompletionPort opened;

    private final long port;
    private final AtomicLong numbers = new AtomicLong();
    /** What our own packets stand for, by the number in them. */
    private final Map<Long, Runnable> tasks = new ConcurrentHashMap<>();
    /** What could not be posted: tried again with the next, or done when the port has been seen empty. */
    private final Deque<Runnable> unposted = new ConcurrentLinkedDeque<>();

    private final PortLooks looks;
    private final PortDials dials;

    CompletionPort(NotificationSink sink) {
        looks = new PortLooks(sink);
        dials = new PortDials(looks);
        port = Kernel32.newCompletionPort();
        Thread.ofPlatform().daemon().name("rasffm-port").start(this::run);
    }

    /** A route of the process's port, which is made by the first. */
    static synchronized NotificationRoute open(long token, NotificationSink sink) {
        if (opened == null) {
            opened = new CompletionPort(sink);
        }
        return opened.route(token);
    }

    NotificationRoute route(long token) {
        return new PortRoute(this, port, token);
    }

    long port() {
        return port;
    }

    /** Whose the packets are; what changes that is to be posted. */
    PortDials dials() {
        return dials;
    }

    /** What is seen of the dials; what changes that is to be posted. */
    PortLooks looks() {
        return looks;
    }

    /** Whether no dial has a route any more; on the reader's thread, or when it has nothing to do. */
    boolean isIdle() {
        return dials.isEmpty() && looks.isEmpty() && tasks.isEmpty();
    }

    /** Runs a task on the reader's thread, after all that was posted before. */
    void post(Runnable task) {
        unposted.add(task);
        for (Runnable next = unposted.poll(); next != null; next = unposted.poll()) {
            long number = numbers.incrementAndGet();
            tasks.put(number, next);
            if (!posted(number)) {
                Log.tell(Level.WARNING, "a packet could not be posted to the completion port", null);
                tasks.remove(number);
                unposted.addFirst(next);
                return;
            }
        }
    }

    /** The one place where we post; tests let it fail. */
    boolean posted(long number) {
        return win32_h.PostQueuedCompletionStatus(port, 0, PortDials.NO_HANDLE, MemorySegment.ofAddress(number)) != 0;
    }

    private void run() {
        try (Arena arena = Arena.ofConfined();
                StatusPort status = new ConnectStatusCall()) {
            looks.use(status);
            MemorySegment entries = arena.allocate(BATCH * ENTRY_BYTES, Long.BYTES);
            MemorySegment count = arena.allocate(JAVA_INT);
            while (true) {
                try {
                    takeNext(entries, count);
                } catch (Throwable failure) {
                    // Whatever it is, later packets need a reader.
                    Log.tell(Level.ERROR, "packets of the completion port could not be taken", failure);
                }
            }
        }
    }

    private void takeNext(MemorySegment entries, MemorySegment count) {
        boolean due = dials.hasParked() || !looks.isEmpty() || !unposted.isEmpty();
        List<Runnable> late = List.copyOf(unposted);
        int taken = win32_h.GetQueuedCompletionStatusEx(
                port, entries, BATCH, count, due ? (int) PortLooks.SECOND_LOOK_MILLIS : win32_h.INFINITE(), 0);
        int packets = taken == 0 ? 0 : count.get(JAVA_INT, 0);
        for (int i = 0; i < packets; i++) {
            take(entries, i * ENTRY_BYTES);
        }
        if (packets == 0) {
            // The port is empty, so all that was posted before those tasks is done.
            late.stream().filter(unposted::remove).forEach(CompletionPort::attempt);
            if (!due) {
                LockSupport.parkNanos(PortLooks.SECOND_LOOK_NANOS);
            }
        }
        if (dials.hasParked()) {
            attempt(dials::adoptKnown);
        }
        attempt(looks::lookAgain);
    }

    private void take(MemorySegment entries, long entry) {
        long handle = entries.get(JAVA_LONG, entry + ENTRY_KEY);
        if (handle == PortDials.NO_HANDLE) {
            Runnable task = tasks.remove(entries.get(JAVA_LONG, entry + ENTRY_OVERLAPPED));
            if (task != null) {
                attempt(task);
            }
            return;
        }
        int subEntry = entries.get(JAVA_INT, entry + ENTRY_BYTES_TRANSFERRED);
        attempt(() -> dials.packet(handle, subEntry));
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            Log.tell(Level.ERROR, "a packet of the completion port could not be handled", failure);
        }
    }
}
