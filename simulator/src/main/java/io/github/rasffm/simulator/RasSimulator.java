/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Controls the RAS simulator that this JVM has loaded: a library with the exports of
 * {@code rasapi32.dll}. There is one for the whole process, so tests that use it must not run at the
 * same time; {@link RasSimulatorExtension} sees to that.
 *
 * <p>Names of scenarios, directives and switches are in the project's {@code docs/simulator.md}. All
 * methods may be called on any thread, {@link #reset} and {@link #advance} not inside a notifier.
 */
public final class RasSimulator {
    private static final int ERROR_INVALID_FUNCTION = 1;
    private static final int ERROR_FILE_NOT_FOUND = 2;
    private static final int ERROR_INVALID_HANDLE = 6;
    private static final int ERROR_INVALID_DATA = 13;
    private static final int ERROR_INVALID_PARAMETER = 87;
    private static final int ERROR_FILE_CORRUPT = 1392;
    private static final int ERROR_TIMEOUT = 1460;

    private static @Nullable RasSimulator opened;

    private final Path library;
    private final NativeControl control;

    private RasSimulator(Path library) {
        this.library = library;
        this.control = new NativeControl(library);
    }

    /**
     * The simulator of this process. The first call loads the library: the file of the system
     * property {@code rassim.library}, else the one packaged for this system.
     *
     * @throws IllegalStateException if there is none for this system or the file is no simulator
     */
    public static synchronized RasSimulator open() {
        RasSimulator simulator = opened;
        if (simulator == null) {
            simulator = new RasSimulator(LibraryFile.find());
            opened = simulator;
        }
        return simulator;
    }

    /** The library file: what a RAS client must load to meet this simulator. */
    public Path library() {
        return library;
    }

    /**
     * Ends all dials and connections, and goes back to the set-up of the environment: scenario, clock,
     * switches, an empty journal.
     *
     * @throws IllegalStateException if a notifier has not come back after 10 s
     */
    public void reset() {
        check("sim_reset", control.call("sim_reset"));
    }

    /**
     * Shares connections with other processes through a file, as the variable {@code RASSIM_STATE} does for programs
     * that are started with it; resets, and holds until the next {@link #reset}. Connections then outlive the process
     * that dialled them.
     *
     * @param file made if it is not there; its folder must be
     * @throws IllegalStateException with {@link #failure()} as its message if the file cannot be used or is damaged (it
     *     is left as it is), or the clock of the environment cannot be shared
     */
    public void stateFile(Path file) {
        int code = control.call("sim_use_state_file", file.toString());
        if (code == ERROR_INVALID_DATA || code == ERROR_FILE_CORRUPT) {
            throw new IllegalStateException(failure());
        }
        check("sim_use_state_file", code);
    }

    /**
     * Why the simulator cannot be used: {@code VARIABLE=value: reason}, empty if it can. RAS then answers 711
     * (ERROR_RASMAN_CANNOT_INITIALIZE), or 1392 (ERROR_FILE_CORRUPT) where it needs a state file that is damaged.
     */
    public String failure() {
        return control.callText("sim_failure");
    }

    /**
     * Takes a built-in scenario. Dials that run keep theirs.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public void scenario(String name) {
        if (!builtInScenarios().contains(name)) {
            throw new IllegalArgumentException("no built-in scenario " + name + "; there are " + builtInScenarios());
        }
        load("sim_use_scenario", name);
    }

    /**
     * Takes a scenario written out.
     *
     * @throws IllegalArgumentException with {@code text:line: reason} if it cannot be read
     */
    public void scenarioText(String text) {
        load("sim_load_scenario", text);
    }

    /**
     * Takes a scenario file.
     *
     * @throws IllegalArgumentException with {@code file:line: reason} if it cannot be read
     */
    public void scenarioFile(Path file) {
        load("sim_use_scenario", file.toString());
    }

    /**
     * What is wrong with a {@code .pbk} file, as {@code file:line: reason} of the first mistake, or nothing. RAS calls
     * pass over what they cannot read.
     *
     * @return {@code file: reason} if the file cannot be read at all: RAS calls then answer 621
     *     (ERROR_CANNOT_OPEN_PHONEBOOK)
     */
    public Optional<String> phoneBookMistake(Path file) {
        return Optional.ofNullable(control.callWithMessage("sim_check_phonebook", file.toString()))
                .filter(message -> !message.isEmpty());
    }

    /** Chooses the clock, and starts it at 0; best right after {@link #reset}. */
    public void clock(SimulatorClock clock) {
        int code = control.call("sim_set_clock", clock.kind(), clock.speedPermille());
        if (code != 0 && System.getenv("RASSIM_STATE") != null) {
            throw new IllegalStateException("RASSIM_STATE is set: processes that share connections share the real time,"
                    + " so unset it to choose another clock");
        }
        check("sim_set_clock", code);
    }

    /**
     * Moves the manual clock, step by step; returns when all that became due has been delivered.
     *
     * @param time not negative; parts below a millisecond are cut off
     * @throws IllegalStateException with another clock, or if a notifier has not come back after 10 s
     */
    public void advance(Duration time) {
        check("sim_advance", control.call("sim_advance", millis(time)));
    }

    /** The time since the clock was chosen. */
    public Duration now() {
        return Duration.ofMillis(control.callLong("sim_now"));
    }

    /**
     * Sets a switch: makes the simulator behave in one of the ways that no source decides.
     *
     * @throws IllegalArgumentException if there is no such switch or position
     */
    public void set(String switchName, String position) {
        int code = control.call("sim_set_switch", switchName, position);
        if (code != 0) {
            throw new IllegalArgumentException(
                    "no switch " + switchName + " with position " + position + " in " + switches());
        }
    }

    /** Every switch and its positions, the default first. */
    public Map<String, List<String>> switches() {
        Map<String, List<String>> switches = new LinkedHashMap<>();
        for (int i = 0; ; i++) {
            String name = control.callName("sim_switch_name", i);
            if (name == null) {
                return switches;
            }
            int index = i;
            switches.put(name, list(at -> control.callName("sim_switch_position", index, at)));
        }
    }

    /** What was called and notified since the last reset or {@link #clearJournal}, a line each. */
    public List<String> journal() {
        return control.callText("sim_journal").lines().toList();
    }

    public void clearJournal() {
        control.callVoid("sim_journal_clear");
    }

    /** Handles that are owed a hang-up, or whose hang-up goes on (unless the scenario never ends it). */
    public int openHandles() {
        return control.call("sim_open_handles");
    }

    /** EAP identities that RAS has handed out and not got back. */
    public int openIdentities() {
        return control.call("sim_open_identities");
    }

    /** Notifiers running now. */
    public int activeNotifiers() {
        return control.call("sim_active_notifiers");
    }

    /**
     * Waits until nothing is being delivered and nothing is due any more (manual clock: due by now).
     *
     * @return false when the time is over
     */
    public boolean awaitIdle(Duration timeout) {
        long millis = Math.min(millis(timeout), Integer.MAX_VALUE);
        int code = control.call("sim_await_idle", (int) millis);
        if (code == ERROR_TIMEOUT) {
            return false;
        }
        check("sim_await_idle", code);
        return true;
    }

    /**
     * Lets a connected line drop.
     *
     * @param error what the connection's status says then, an unsigned RAS or Win32 code
     * @throws IllegalArgumentException if the handle is not that of a connected line
     */
    public void drop(long handle, int error) {
        check("sim_drop", control.call("sim_drop", handle, error));
    }

    /**
     * Calls the notifier of a dial once more, on this thread; the state of the connection stays.
     *
     * @throws IllegalArgumentException if there is no such handle, or it has no notifier
     */
    public void notify(long handle, int state, int error) {
        check("sim_notify", control.call("sim_notify", handle, state, error));
    }

    /** Names of the scenarios in the library, sorted. */
    public static List<String> builtInScenarios() {
        NativeControl control = open().control;
        return list(at -> control.callName("sim_scenario_name", at));
    }

    private interface Names {
        @Nullable
        String at(int index);
    }

    private static List<String> list(Names names) {
        List<String> list = new ArrayList<>();
        for (String name = names.at(0); name != null; name = names.at(list.size())) {
            list.add(name);
        }
        return list;
    }

    private void load(String function, String text) {
        String message = control.callWithMessage(function, text);
        if (message != null) {
            throw new IllegalArgumentException(message);
        }
    }

    private static long millis(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("negative: " + time);
        }
        return time.toMillis();
    }

    private static void check(String function, int code) {
        switch (code) {
            case 0 -> {}
            case ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND ->
                throw new IllegalArgumentException(function + " answers " + code);
            case ERROR_INVALID_FUNCTION -> throw new IllegalStateException(function + ": not with this clock");
            case ERROR_TIMEOUT -> throw new IllegalStateException(function + ": a notifier does not come back");
            default -> throw new IllegalStateException(function + " answers " + code);
        }
    }
}
