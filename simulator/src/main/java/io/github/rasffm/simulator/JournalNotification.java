/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A notification that RAS has given, as the journal shows it: whatever way it went, and whether the client took heed of
 * it or not.
 *
 * @param at when the notifier had come back, on the simulator's clock; whole milliseconds
 * @param handle of the dial
 * @param state the name of the state as in scenarios, {@code Connected}; one without a name by its number
 * @param error an unsigned RAS or Win32 code; 0 is none
 * @param extendedError its extended code
 * @param subEntry the link, from 1
 * @param line the journal's line
 */
public record JournalNotification(
        Duration at, long handle, String state, long error, long extendedError, int subEntry, String line) {
    /** As in {@code 5 notify handle=0x10001 state=6 error=691 extended=0 subentry=1 -> 1}. */
    static final Pattern LINE = Pattern.compile("(\\d+) notify (.*) -> \\d+");

    static JournalNotification of(MatchResult found, IntFunction<String> nameOfState) {
        Map<String, String> words = JournalWords.of(found.group(2));
        return new JournalNotification(
                Duration.ofMillis(Long.parseLong(found.group(1))),
                Long.decode(words.getOrDefault("handle", "0")),
                nameOfState.apply((int) number(words, "state")),
                number(words, "error"),
                number(words, "extended"),
                (int) number(words, "subentry"),
                found.group());
    }

    private static long number(Map<String, String> words, String name) {
        return Long.parseLong(words.getOrDefault(name, "0"));
    }

    /** The journal's line. */
    @Override
    public String toString() {
        return line;
    }
}
