// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose each packet of the port is: a packet has no token, only the handle, which may come before RasDial has told it,
 * after the dial is through, or when RAS has given it to another. Threads: the reader of the port, but for
 * {@link #dialling}.
 */
final class PortDials {
    static final long NO_HANDLE = 0;
    private static final int UNKNOWN_SUB_ENTRY = 0;

    private final PortLooks looks;
    private final AtomicLong numbers = new AtomicLong();
    /** The dials whose RasDial has not returned, by the number of the call. */
    private final ConcurrentSkipListMap<Long, PortRoute> dialling = new ConcurrentSkipListMap<>();
    /** The routes of each handle, oldest first. Only the first is told: another waits for its fence. */
    private final Map<Long, ArrayDeque<PortRoute>> routes = new HashMap<>();
    /** Handle and sub-entry of packets that came too early, and the number of the next RasDial then. */
    private final Map<List<Long>, Long> parked = new LinkedHashMap<>();

    private final AtomicLong strangers = new AtomicLong();

    PortDials(PortLooks looks) {
        this.looks = looks;
    }

    /** A RasDial begins: packets with a handle that nobody knows may be its. On its thread. */
    long dialling(PortRoute route) {
        long number = numbers.incrementAndGet();
        dialling.put(number, route);
        return number;
    }

    /** A RasDial has returned. */
    void dialled(PortRoute route, long number) {
        dialling.remove(number);
        adopt(route);
        parked.values().removeIf(this::isStranger);
    }

    /** RAS has queued a packet. */
    void packet(long handle, int subEntry) {
        ArrayDeque<PortRoute> line = routes.get(handle);
        long number = numbers.get() + 1;
        if (line != null) {
            looks.reported(line.getFirst(), subEntry);
        } else if (!isStranger(number)) {
            parked.put(List.of(handle, (long) subEntry), number);
            adoptKnown();
        }
    }

    /** Whether packets wait for the handle of their dial. */
    boolean hasParked() {
        return !parked.isEmpty();
    }

    /** RasDial may have written the handle though it has not returned. */
    void adoptKnown() {
        dialling.values().forEach(this::adopt);
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
                    looks.reported(route, packet.getLast().intValue());
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

    /** The fence of a route came through: no packet of it is left. */
    void passed(PortRoute route) {
        looks.forget(route);
        ArrayDeque<PortRoute> line = routes.get(route.told);
        if (line == null) {
            // Two threads that post may turn the fence and RasDial's return round: it is not adopted any more.
            route.told = route.handle();
            return;
        }
        boolean told = line.peekFirst() == route;
        line.remove(route);
        PortRoute next = line.peekFirst();
        if (next == null) {
            routes.remove(route.told);
        } else if (told) {
            // What was reported for it meanwhile went to its predecessor.
            looks.reported(next, UNKNOWN_SUB_ENTRY);
        }
    }

    /** Whether no dial has a route any more, and none is about to. */
    boolean isEmpty() {
        return routes.isEmpty() && parked.isEmpty() && dialling.isEmpty();
    }

    /** How many packets came that belong to no dial any more. */
    long strangers() {
        return strangers.get();
    }
}
