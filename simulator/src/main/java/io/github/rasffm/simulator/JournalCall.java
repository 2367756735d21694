/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A call of a RAS function, as the journal shows it.
 *
 * @param at when it returned, on the simulator's clock; whole milliseconds
 * @param function its name without the W or A at its end: {@code RasDial}
 * @param arguments what it was given, by the journal's names, texts without their quotes; a word that stands alone, as
 *     {@code resume}, has an empty text
 * @param code its answer, an unsigned RAS or Win32 code; 0 is success
 * @param line the journal's line
 */
public record JournalCall(Duration at, String function, Map<String, String> arguments, long code, String line) {
    /** As in {@code 15 RasHangUpW(handle=0x10001) -> 0}. */
    static final Pattern LINE = Pattern.compile("(\\d+) (Ras\\w*?)[WA]?\\((.*)\\) -> (\\d+)");

    public JournalCall {
        arguments = Map.copyOf(arguments);
    }

    static JournalCall of(MatchResult found) {
        return new JournalCall(
                Duration.ofMillis(Long.parseLong(found.group(1))),
                found.group(2),
                JournalWords.of(found.group(3)),
                Long.parseLong(found.group(4)),
                found.group());
    }

    /**
     * An argument by its name in the journal: {@code entry}, {@code user}, {@code handle} ...
     *
     * @throws IllegalArgumentException if the line has none of that name
     */
    public String argument(String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no argument " + name + " in: " + line);
        }
        return value;
    }

    /** The handle that the call is about or that RasDial gave; 0 if there is none. */
    public long handle() {
        return Long.decode(arguments.getOrDefault("handle", "0"));
    }

    /** The journal's line. */
    @Override
    public String toString() {
        return line;
    }
}
