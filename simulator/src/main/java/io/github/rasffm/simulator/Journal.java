/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was called and notified up to a moment: the lines themselves, and lists made from them that read well in an
 * assertion. Passwords never stand in it.
 *
 * <pre>{@code
 * Journal journal = simulator.journal();
 * assertThat(journal.dials("Office")).hasSize(2);
 * assertThat(journal.states("Office")).endsWith("Authenticate", "Connected");
 * assertThat(journal.calls("RasHangUp")).extracting(JournalCall::code).containsOnly(0L);
 * }</pre>
 *
 * <p>It does not change; ask the simulator for a new one.
 */
public final class Journal extends AbstractList<String> implements RandomAccess {
    /** RasDial refuses to resume a dial whose notifier has not come back yet; clients try again. */
    private static final long TOO_EARLY = 600;

    private final List<String> lines;
    private final IntFunction<String> nameOfState;

    Journal(List<String> lines, IntFunction<String> nameOfState) {
        this.lines = List.copyOf(lines);
        this.nameOfState = nameOfState;
    }

    @Override
    public String get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /** All calls of RAS functions, in the order in which they returned. */
    public List<JournalCall> calls() {
        return lines.stream()
                .map(JournalCall.LINE::matcher)
                .filter(line -> line.matches())
                .map(JournalCall::of)
                .toList();
    }

    /**
     * The calls of one function.
     *
     * @param function its name; a W or A at its end counts for nothing
     */
    public List<JournalCall> calls(String function) {
        String name = function.replaceFirst("(?<=[a-z])[WA]$", "");
        return calls().stream().filter(call -> call.function().equals(name)).toList();
    }

    /** The dials of an entry, those that failed at once too; a call that resumes a paused dial is none. */
    public List<JournalCall> dials(String entry) {
        return ofEntry(entry).filter(call -> !resumes(call)).toList();
    }

    /**
     * The calls that resumed a paused dial of an entry. Those that RAS refused because the notifier had not come back
     * yet (600), so that the client has to repeat them, are left out: how many there are is chance.
     */
    public List<JournalCall> resumes(String entry) {
        return ofEntry(entry)
                .filter(call -> resumes(call) && call.code() != TOO_EARLY)
                .toList();
    }

    /** The calls of RasHangUp for connections of an entry that this process has dialled. */
    public List<JournalCall> hangUps(String entry) {
        Set<Long> handles = handles(entry);
        return calls("RasHangUp").stream()
                .filter(call -> handles.contains(call.handle()))
                .toList();
    }

    /** All notifications, in the order in which RAS gave them. */
    public List<JournalNotification> notifications() {
        return lines.stream()
                .map(JournalNotification.LINE::matcher)
                .filter(line -> line.matches())
                .map(line -> JournalNotification.of(line, nameOfState))
                .toList();
    }

    /** Those of the dials of an entry. */
    public List<JournalNotification> notifications(String entry) {
        Set<Long> handles = handles(entry);
        return notifications().stream()
                .filter(notification -> handles.contains(notification.handle()))
                .toList();
    }

    /** The names of the states that were told of the dials of an entry, as scenarios have them. */
    public List<String> states(String entry) {
        return notifications(entry).stream().map(JournalNotification::state).toList();
    }

    private Stream<JournalCall> ofEntry(String entry) {
        return calls("RasDial").stream()
                .filter(call -> Objects.equals(call.arguments().get("entry"), entry));
    }

    private static boolean resumes(JournalCall call) {
        return call.arguments().containsKey("resume");
    }

    private Set<Long> handles(String entry) {
        return ofEntry(entry)
                .map(JournalCall::handle)
                .filter(handle -> handle != 0)
                .collect(Collectors.toSet());
    }

    /** The lines, one below the other. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
