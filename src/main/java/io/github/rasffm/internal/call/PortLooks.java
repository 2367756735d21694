// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

import io.github.rasffm.model.StateGroup;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the status of the dials that packets came for, and tells what is new; what has changed meanwhile is seen as one
 * report. Threads: the reader of the port.
 */
final class PortLooks {
    /**
     * How long after a report the status is read once more: a report says which state is about to be entered, so the
     * status may still be that of before.
     */
    static final long SECOND_LOOK_MILLIS = 100;

    static final long SECOND_LOOK_NANOS = Duration.ofMillis(SECOND_LOOK_MILLIS).toNanos();

    private final NotificationSink sink;
    /** The routes whose status is to be read once more. */
    private final Set<PortRoute> due = new HashSet<>();

    private @Nullable StatusPort status;

    PortLooks(NotificationSink sink) {
        this.sink = sink;
    }

    /** How to ask; without, nothing is seen. */
    void use(StatusPort opened) {
        status = opened;
    }

    /** Whether no look is due. */
    boolean isEmpty() {
        return due.isEmpty();
    }

    /** RAS has reported something, whatever it was. */
    void reported(PortRoute route, int subEntry) {
        route.subEntry = subEntry;
        route.look = System.nanoTime() + SECOND_LOOK_NANOS;
        due.add(route);
        look(route, false);
    }

    /** The dial goes on. What was reported before that is the pause that is over. */
    void resuming(PortRoute route) {
        due.remove(route);
        if (status != null && status.read(route.told) == 0 && paused(status.state())) {
            route.state = status.state();
            route.error = status.error();
            route.leavesPause = true;
        }
    }

    /** Nothing is to be told of it any more. */
    void forget(PortRoute route) {
        due.remove(route);
    }

    /** Takes the second looks that are due. */
    void lookAgain() {
        long now = System.nanoTime();
        for (PortRoute route : List.copyOf(due)) {
            if (now - route.look >= 0) {
                due.remove(route);
                if (look(route, true)) {
                    route.look = now + SECOND_LOOK_NANOS;
                    due.add(route);
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

    private static boolean paused(int state) {
        return StateGroup.of(state) == StateGroup.PAUSED;
    }
}
