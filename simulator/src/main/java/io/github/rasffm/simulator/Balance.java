/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a test has given back what it took: handles, EAP identities, notifiers. */
final class Balance {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int JOURNAL_LINES = 30;

    private Balance() {}

    /** @throws AssertionError that says what is left, and what to do about it */
    static void check(RasSimulator simulator) {
        boolean idle = simulator.awaitIdle(PATIENCE);
        List<String> left = new ArrayList<>();
        int handles = simulator.openHandles();
        if (handles != 0) {
            left.add("not hung up: " + names(simulator.journal(), handles)
                    + "; hang up each connection that the test has dialled, and wait until it has gone,"
                    + " also after a failed assertion (in a finally, or an @AfterEach method)");
        }
        int identities = simulator.openIdentities();
        if (identities != 0) {
            left.add(identities + " EAP identities that RasFreeEapUserIdentity has not got back");
        }
        int notifiers = simulator.activeNotifiers();
        if (notifiers != 0) {
            left.add(notifiers + " notifiers that have not returned: something blocks in them");
        }
        if (!idle) {
            left.add("steps still to come: wait for the end of each dial, or advance the manual clock to it");
        }
        if (!left.isEmpty()) {
            throw new AssertionError("the test leaves behind:\n- " + String.join("\n- ", left) + "\nThe journal ends:\n"
                    + end(simulator.journal()));
        }
    }

    private static String names(Journal journal, int handles) {
        String names = journal.calls("RasDial").stream()
                .filter(dial -> dial.handle() != 0
                        && journal.calls("RasHangUp").stream().noneMatch(call -> call.handle() == dial.handle()))
                .map(dial -> dial.argument("entry") + " (handle " + dial.argument("handle") + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "handles, " + handles + " in all" : names;
    }

    private static String end(Journal journal) {
        return String.join("\n", journal.subList(Math.max(0, journal.size() - JOURNAL_LINES), journal.size()));
    }
}
