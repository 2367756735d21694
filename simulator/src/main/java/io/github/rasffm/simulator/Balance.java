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
            left.add(stillThere(simulator.journal(), handles));
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

    private static String stillThere(Journal journal, int handles) {
        String dialled = names(journal, false);
        if (!dialled.isEmpty()) {
            return "not hung up: " + dialled
                    + "; hang up each connection that the test has dialled, and wait until it has gone,"
                    + " also after a failed assertion (in a finally, or an @AfterEach method)";
        }
        String hungUp = names(journal, true);
        return "hung up, but not gone: " + (hungUp.isEmpty() ? "handles, " + handles + " in all" : hungUp)
                + "; wait for the end of the hang-up, which takes simulated time: advance the manual clock";
    }

    private static String names(Journal journal, boolean hungUp) {
        return journal.calls("RasDial").stream()
                .filter(dial -> dial.handle() != 0
                        && journal.calls("RasHangUp").stream().anyMatch(call -> call.handle() == dial.handle())
                                == hungUp)
                .map(dial -> dial.argument("entry") + " (handle " + dial.argument("handle") + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String end(Journal journal) {
        List<String> folded = new ArrayList<>();
        int same = 0;
        for (int i = 0; i < journal.size(); i++) {
            boolean again = i > 0 && untimed(journal.get(i)).equals(untimed(journal.get(i - 1)));
            if (again && same++ > 0) {
                folded.removeLast();
            } else if (!again) {
                same = 0;
            }
            folded.add(again ? "  and " + same + " more of the same" : journal.get(i));
        }
        return String.join("\n", folded.subList(Math.max(0, folded.size() - JOURNAL_LINES), folded.size()));
    }

    /** A line without the time at its beginning. */
    private static String untimed(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
