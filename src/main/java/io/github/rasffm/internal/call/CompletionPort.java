/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.rasffm.internal.gen.win32_h;
import io.github.rasffm.model.StateGroup;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
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
    private static final System.Logger LOG = System.getLogger("io.github.rasffm");
    private static final int BATCH = 64;
    /** OVERLAPPED_ENTRY: its size and the offsets of its members, which a test compares with the generated layout. */
    static final long ENTRY_BYTES = 32;

    static final long ENTRY_KEY = 0;
    static final long ENTRY_OVERLAPPED = 8;
    static final long ENTRY_BYTES_TRANSFERRED = 24;
    private static final long NO_HANDLE = 0;
    private static final int UNKNOWN_SUB_ENTRY = 0;
    /**
     * How long after a report the status is read once more: a report says which state is about to be entered, so the
     * status may still be that of before.
     */
    private static final long SECOND_LOOK_MILLIS = 100;

    private static final long SECOND_LOOK_NANOS =
            Duration.ofMillis(SECOND_LOOK_MILLIS).toNanos();

    private static @Nullable CompletionPort opened;

    private final NotificationSink sink;
    private final long port;
    private final AtomicLong numbers = new AtomicLong();
    /** What our own packets stand for, by the number in them. */
    private final Map<Long, Runnable> tasks = new ConcurrentHashMap<>();
    /** What could not be posted: tried again with the next, or done when the port has been seen empty. */
    private final Deque<Runnable> unposted = new ConcurrentLinkedDeque<>();
    /** The dials whose RasDial has not returned, by the number of the call. */
    private final ConcurrentSkipListMap<Long, PortRoute> dialling = new ConcurrentSkipListMap<>();

    /** The reader's: the routes of each handle, oldest first. Only the first is told: another waits for its fence. */
    private final Map<Long, ArrayDeque<PortRoute>> routes = new HashMap<>();
    /** The reader's: handle and sub-entry of packets that came too early, and the number of the next RasDial then. */
    private final Map<List<Long>, Long> parked = new LinkedHashMap<>();
    /** The reader's: routes whose status is to be read once more. */
    private final Set<PortRoute> looks = new HashSet<>();

    private final AtomicLong strangers = new AtomicLong();
    private @Nullable StatusPort status;

    CompletionPort(NotificationSink sink) {
        this.sink = sink;
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

    /** How many packets came that belong to no dial any more. */
    long strangers() {
        return strangers.get();
    }

    /** Whether no dial has a route any more; on the reader's thread, or when it has nothing to do. */
    boolean isIdle() {
        return routes.isEmpty() && looks.isEmpty() && parked.isEmpty() && dialling.isEmpty() && tasks.isEmpty();
    }

    /** Runs a task on the reader's thread, after all that was posted before. */
    void post(Runnable task) {
        unposted.add(task);
        for (Runnable next = unposted.poll(); next != null; next = unposted.poll()) {
            long number = numbers.incrementAndGet();
            tasks.put(number, next);
            if (!posted(number)) {
                LOG.log(Level.WARNING, "a packet could not be posted to the completion port");
                tasks.remove(number);
                unposted.addFirst(next);
                return;
            }
        }
    }

    /** The one place where we post; tests let it fail. */
    boolean posted(long number) {
        return win32_h.PostQueuedCompletionStatus(port, 0, NO_HANDLE, MemorySegment.ofAddress(number)) != 0;
    }

    /** A RasDial begins: packets with a handle that nobody knows may be its. */
    long dialling(PortRoute route) {
        long number = numbers.incrementAndGet();
        dialling.put(number, route);
        return number;
    }

    /** A RasDial has returned; on the reader's thread. */
    void dialled(PortRoute route, long number) {
        dialling.remove(number);
        adopt(route);
        parked.values().removeIf(this::isStranger);
    }

    /** Gives a dial the packets of its handle, if that is known. */
    private void adopt(PortRoute route) {
        long handle = route.handle();
        if (handle == NO_HANDLE || handle == route.told) {
            return;
        }
        route.told = handle;
        ArrayDeque<PortRoute> line = routes.computeIfAbsent(handle, key -> new ArrayDeque<>());
        line.add(route);
        if (line.peekFirst() == route) {
            for (List<Long> packet : List.copyOf(parked.keySet())) {
                if (packet.getFirst() == handle) {
                    parked.remove(packet);
                    reported(route, packet.getLast().intValue());
                }
            }
        }
    }

    /** Whether every RasDial that had begun by then is known. */
    private boolean isStranger(long number) {
        boolean is = dialling.headMap(number).isEmpty();
        if (is) {
            strangers.incrementAndGet();
        }
        return is;
    }

    /** The fence of a route came through; on the reader's thread. */
    void passed(PortRoute route) {
        looks.remove(route);
        ArrayDeque<PortRoute> line = routes.get(route.told);
        if (line == null) {
            return;
        }
        boolean told = line.peekFirst() == route;
        line.remove(route);
        PortRoute next = line.peekFirst();
        if (next == null) {
            routes.remove(route.told);
        } else if (told) {
            // What was reported for it meanwhile went to its predecessor.
            reported(next, UNKNOWN_SUB_ENTRY);
        }
    }

    /** The dial goes on; on the reader's thread. What was reported before that is the pause that is over. */
    void resuming(PortRoute route) {
        looks.remove(route);
        if (status != null && status.read(route.told) == 0 && paused(status.state())) {
            route.state = status.state();
            route.error = status.error();
            route.leavesPause = true;
        }
    }

    private static boolean paused(int state) {
        return StateGroup.of(state) == StateGroup.PAUSED;
    }

    private void run() {
        try (Arena arena = Arena.ofConfined();
                StatusPort opened = new ConnectStatusCall()) {
            status = opened;
            MemorySegment entries = arena.allocate(BATCH * ENTRY_BYTES, Long.BYTES);
            MemorySegment count = arena.allocate(JAVA_INT);
            while (true) {
                try {
                    takeNext(entries, count);
                } catch (RuntimeException | Error failure) {
                    // Whatever it is, later packets need a reader.
                    LOG.log(Level.ERROR, "packets of the completion port could not be taken", failure);
                }
            }
        }
    }

    private void takeNext(MemorySegment entries, MemorySegment count) {
        boolean due = !(looks.isEmpty() && parked.isEmpty() && unposted.isEmpty());
        List<Runnable> late = List.copyOf(unposted);
        int taken = win32_h.GetQueuedCompletionStatusEx(
                port, entries, BATCH, count, due ? (int) SECOND_LOOK_MILLIS : win32_h.INFINITE(), 0);
        int packets = taken == 0 ? 0 : count.get(JAVA_INT, 0);
        for (int i = 0; i < packets; i++) {
            take(entries, i * ENTRY_BYTES);
        }
        if (packets == 0) {
            // The port is empty, so all that was posted before those tasks is done.
            late.stream().filter(unposted::remove).forEach(CompletionPort::attempt);
            if (!due) {
                LockSupport.parkNanos(SECOND_LOOK_NANOS);
            }
        }
        attempt(this::lookAgain);
    }

    private void take(MemorySegment entries, long entry) {
        long handle = entries.get(JAVA_LONG, entry + ENTRY_KEY);
        if (handle == NO_HANDLE) {
            Runnable task = tasks.remove(entries.get(JAVA_LONG, entry + ENTRY_OVERLAPPED));
            if (task != null) {
                attempt(task);
            }
            return;
        }
        int subEntry = entries.get(JAVA_INT, entry + ENTRY_BYTES_TRANSFERRED);
        attempt(() -> packet(handle, subEntry));
    }

    private void packet(long handle, int subEntry) {
        ArrayDeque<PortRoute> line = routes.get(handle);
        long number = numbers.get() + 1;
        if (line != null) {
            reported(line.getFirst(), subEntry);
        } else if (!isStranger(number)) {
            parked.put(List.of(handle, (long) subEntry), number);
            adoptWhatIsKnown();
        }
    }

    /** RasDial may have written the handle though it has not returned. */
    private void adoptWhatIsKnown() {
        dialling.values().forEach(this::adopt);
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "a packet of the completion port could not be handled", failure);
        }
    }

    private void reported(PortRoute route, int subEntry) {
        route.subEntry = subEntry;
        route.look = System.nanoTime() + SECOND_LOOK_NANOS;
        looks.add(route);
        look(route, false);
    }

    private void lookAgain() {
        if (!parked.isEmpty()) {
            adoptWhatIsKnown();
        }
        long now = System.nanoTime();
        for (PortRoute route : List.copyOf(looks)) {
            if (now - route.look >= 0) {
                looks.remove(route);
                if (look(route, true)) {
                    route.look = now + SECOND_LOOK_NANOS;
                    looks.add(route);
                }
            }
        }
    }

    /**
     * Reads the status and tells what is new. A pause that is the same as before the dial went on is new only at the
     * second look: RAS may be slow to leave the state. A handle that is gone is found out by the operation itself.
     */
    private boolean look(PortRoute route, boolean again) {
        if (status == null || status.read(route.told) != 0) {
            return false;
        }
        int state = status.state();
        int error = status.error();
        boolean same = state == route.state && error == route.error;
        if (same && (route.leavesPause ? !again : paused(state) || route.subEntry == route.toldSubEntry)) {
            return false;
        }
        route.leavesPause = false;
        route.state = state;
        route.error = error;
        route.toldSubEntry = route.subEntry;
        sink.publish(route.token, route.subEntry, route.told, NotificationStub.MESSAGE, state, error, 0);
        return true;
    }
}
