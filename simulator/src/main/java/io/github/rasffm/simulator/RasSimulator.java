/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    private static final int ERROR_INVALID_DATA = 13;
    private static final int ERROR_FILE_CORRUPT = 1392;
    /** Longer than any test takes on a slow machine; only one that hangs waits so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static @Nullable RasSimulator opened;

    private final Path library;
    private final NativeControl control;
    private final Scenarios scenarios;
    private final ClockControl clock;
    private volatile @Nullable Path phoneBook;

    private RasSimulator(Path library) {
        this.library = library;
        this.control = new NativeControl(library);
        this.scenarios = new Scenarios(control);
        this.clock = new ClockControl(control);
    }

    /**
     * The simulator of this process. The first call loads the library: the file of the system
     * property {@code rassim.library}, else that of {@code rasffm.library}, else the one packaged for this system. A
     * client meets it if it is told to load {@link #library()}.
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
        control.check("sim_reset");
        phoneBook = null;
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
        NativeControl.check("sim_use_state_file", code);
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
        scenarios.takeBuiltIn(name);
    }

    /**
     * Takes a scenario written out.
     *
     * @throws IllegalArgumentException with {@code text:line: reason} if it cannot be read, or if there is nothing in it
     */
    public void scenarioText(String text) {
        scenarioText("text", text);
    }

    /** The same for a text that has a name of its own, which mistakes then begin with. */
    void scenarioText(String name, String text) {
        scenarios.takeText(name, text);
    }

    /**
     * Takes a scenario file.
     *
     * @throws IllegalArgumentException with {@code file:line: reason} if it cannot be read, or if there is nothing in it
     */
    public void scenarioFile(Path file) {
        scenarios.takeFile(file);
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

    /**
     * Makes a {@code .pbk} file the default phone book until the next {@link #reset}, as the variable
     * {@code RASSIM_PHONEBOOK} does. Choose it before a scenario that names its entries.
     *
     * @throws IllegalArgumentException with {@code file:line: reason} or {@code file: reason} if the file is not in
     *     order; the default book then stays as it was
     */
    public void phoneBook(Path file) {
        control.load("sim_use_phonebook", file.toString());
        phoneBook = file;
    }

    /** Goes back to the built-in phone book: {@code Office}, {@code Home}, {@code Modem}. */
    public void builtInPhoneBook() {
        control.check("sim_use_phonebook", MemorySegment.NULL, MemorySegment.NULL, 0);
        phoneBook = null;
    }

    /** The file that {@link #phoneBook(Path)} has taken since the last reset: for code that names its phone book. */
    public Optional<Path> phoneBook() {
        return Optional.ofNullable(phoneBook);
    }

    /** Chooses the clock, and starts it at 0; best right after {@link #reset}. */
    public void clock(SimulatorClock clock) {
        this.clock.choose(clock);
    }

    /**
     * Moves the manual clock, step by step; returns when all that became due has been delivered.
     *
     * @param time not negative; parts below a millisecond are cut off
     * @throws IllegalStateException with another clock, or if a notifier has not come back after 10 s
     */
    public void advance(Duration time) {
        clock.advance(time);
    }

    /**
     * Moves the manual clock to the next thing that is due, and no further; returns when it has been delivered.
     *
     * @return false if nothing is due
     * @throws IllegalStateException with another clock, or if a notifier has not come back after 10 s
     */
    public boolean step() {
        return clock.step();
    }

    /**
     * Moves the manual clock step by step until the journal shows something, and no further:
     *
     * <pre>{@code
     * simulator.advanceUntil(journal -> journal.states("Office").contains("Authenticate"));
     * }</pre>
     *
     * The journal is looked at before each step, and again and again while nothing is due, as another thread may be
     * about to dial. The client's own threads may learn a little later of what RAS has told them.
     *
     * @throws IllegalStateException with another clock, or if nothing has been due for 30 s of real time and the journal
     *     still does not show it
     */
    public void advanceUntil(Predicate<Journal> shown) {
        advanceUntil(shown, PATIENCE);
    }

    void advanceUntil(Predicate<Journal> shown, Duration patience) {
        clock.advanceUntil(this::journal, shown, patience);
    }

    /** The time since the clock was chosen. */
    public Duration now() {
        return clock.now();
    }

    /**
     * Sets a switch: makes the simulator behave in one of the ways that no source decides.
     *
     * @throws IllegalArgumentException if there is no such switch or position
     */
    public void set(String switchName, String position) {
        if (control.call("sim_set_switch", switchName, position) == 0) {
            return;
        }
        Map<String, List<String>> switches = switches();
        List<String> positions = switches.get(switchName);
        throw new IllegalArgumentException(
                positions == null
                        ? "no switch " + Nearest.hint(switchName, switches.keySet())
                        : "the switch " + switchName + " has no position " + position + "; there are "
                                + String.join(", ", positions));
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
            switches.put(name, NativeControl.list(at -> control.callName("sim_switch_position", index, at)));
        }
    }

    /** What was called and notified since the last reset or {@link #clearJournal}, a line each, up to now. */
    public Journal journal() {
        return new Journal(control.callText("sim_journal").lines().toList(), this::nameOfState);
    }

    private String nameOfState(int state) {
        String name = control.callName("sim_state_name", state);
        return name == null ? Integer.toUnsignedString(state) : name;
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
        long millis = Math.min(ClockControl.millis(timeout), Integer.MAX_VALUE);
        int code = control.call("sim_await_idle", (int) millis);
        if (code == NativeControl.ERROR_TIMEOUT) {
            return false;
        }
        NativeControl.check("sim_await_idle", code);
        return true;
    }

    /**
     * Lets a connected line drop.
     *
     * @param error what the connection's status says then, an unsigned RAS or Win32 code
     * @throws IllegalArgumentException if the handle is not that of a connected line
     */
    public void drop(long handle, int error) {
        checkHandle("no connected line", handle, control.call("sim_drop", handle, error));
    }

    /**
     * Lets the connection of an entry drop, the newest if there are several.
     *
     * @param error what the connection's status says then, an unsigned RAS or Win32 code, such as 829
     *     (ERROR_LINK_FAILURE)
     * @throws IllegalArgumentException if the entry is not connected
     */
    public void drop(String entry, int error) {
        long handle = control.callLong("sim_handle_of", entry);
        if (handle == 0 || control.call("sim_drop", handle, error) != 0) {
            boolean known = handle != 0 || control.call("sim_has_entry", entry) != 0;
            throw new IllegalArgumentException(
                    known ? entry + " is not connected" : "the phone book has no entry " + entry);
        }
    }

    /**
     * Calls the notifier of a dial once more, on this thread; the state of the connection stays.
     *
     * @throws IllegalArgumentException if there is no such handle, or it has no notifier, or that is running
     */
    public void notify(long handle, int state, int error) {
        checkHandle("no dial with an idle notifier", handle, control.call("sim_notify", handle, state, error));
    }

    /**
     * Tells windows by a message of this number, in place of the one that Windows gives "RasDialEvent", as where
     * Windows gives none.
     *
     * @param number of the message, or 0, as after a reset, for the one that Windows gives
     */
    public void windowMessage(int number) {
        control.callVoid("sim_window_message", number);
    }

    private static void checkHandle(String none, long handle, int code) {
        if (code != 0) {
            throw new IllegalArgumentException(none + " has the handle 0x" + Long.toHexString(handle));
        }
    }

    /** Names of the scenarios in the library, sorted. */
    public static List<String> builtInScenarios() {
        return open().scenarios.builtIn();
    }
}
