// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The simulator's journal, asked about calls and handles. Times and process numbers before a call do not matter. */
record Journal(List<String> lines) {
    private static final Pattern HANDLE = Pattern.compile("\\bhandle=(0x[0-9a-f]+)");

    /** The lines that show calls of a function. */
    Stream<String> calls(String function) {
        return lines.stream().filter(line -> line.contains(" " + function + "("));
    }

    /** The handles that RasDial gave for an entry, each once. */
    List<Long> handles(String entry) {
        return calls("RasDialW")
                .filter(line -> line.contains("entry=\"" + entry + "\""))
                .map(Journal::handle)
                .distinct()
                .toList();
    }

    /** How many calls of a function were about a handle. */
    long count(String function, long handle) {
        return calls(function).filter(line -> handle(line) == handle).count();
    }

    /** What the last RasGetConnectStatus of a handle returned; -1 if there was none. */
    int lastStatus(long handle) {
        return calls("RasGetConnectStatusW")
                .filter(line -> handle(line) == handle)
                .reduce((one, next) -> next)
                .map(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
                .orElse(-1);
    }

    /** Whether all handles of an entry were hung up as documented: RasHangUp once, then asked until they were gone. */
    boolean isHungUp(String entry) {
        List<Long> handles = handles(entry);
        return !handles.isEmpty()
                && handles.stream().allMatch(handle -> count("RasHangUpW", handle) == 1 && lastStatus(handle) == 6);
    }

    /** All that a resume must repeat of a dial: what comes before the handle. */
    static String membersOf(String dial) {
        return dial.substring(dial.indexOf("phonebook="), dial.indexOf(" handle="));
    }

    private static long handle(String line) {
        Matcher found = HANDLE.matcher(line);
        return found.find() ? Long.decode(found.group(1)) : 0;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
