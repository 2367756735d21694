/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.SimulatorClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The opened RAS of one run of the command: the system's on Windows, elsewhere the simulator, which then keeps its
 * connections in a file so that the next run finds them.
 */
public final class RasSession implements AutoCloseable {
    /** The built-in scenarios are made for tests and last about 100 ms; a real dial lasts seconds. */
    private static final double FOLLOWED_SPEED = 0.05;

    private final Ras ras;
    private final @Nullable Path connections;
    private final @Nullable RasSimulator simulator;
    private final String choice;

    private RasSession(Ras ras, @Nullable Path connections, @Nullable RasSimulator simulator, String choice) {
        this.choice = choice;
        this.ras = ras;
        this.connections = connections;
        this.simulator = simulator;
    }

    /**
     * Opens what the options ask for; without any, what this system has.
     *
     * @param followed whether a person wants to watch: then the simulator takes the time that a real dial takes
     * @throws CommandFailure when the options contradict each other or the simulator cannot be set up
     */
    public static RasSession open(
            Terminal terminal,
            Map<String, String> environment,
            @Nullable Path library,
            @Nullable String scenario,
            boolean followed) {
        if (library != null && scenario != null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--library and --scenario exclude each other",
                    List.of("A scenario needs the simulator."));
        }
        if (library != null) {
            return new RasSession(Ras.open(RasLibrary.at(library)), null, null, "--library");
        }
        boolean chosen = System.getProperty("rasffm.library") != null;
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        if (scenario == null && (chosen || windows)) {
            return new RasSession(Ras.open(), null, null, chosen ? "the system property rasffm.library" : "Windows");
        }
        terminal.remark(
                scenario == null
                        ? "Simulator: this system has no Windows RAS."
                        : "Simulator, scenario " + Columns.printable(scenario) + ".");
        RasSimulator simulator = openSimulator();
        requireUsable(simulator.failure());
        Path connections = null;
        if (!chosen && !environment.containsKey("RASSIM_STATE")) {
            connections = stateFile(environment);
            share(simulator, connections);
        }
        if (followed && !chosen && !environment.containsKey("RASSIM_CLOCK") && isBuiltIn(scenario, environment)) {
            simulator.clock(SimulatorClock.speed(FOLLOWED_SPEED));
        }
        if (scenario != null) {
            use(simulator, scenario);
        }
        return new RasSession(
                Ras.open(RasLibrary.at(simulator.library())),
                connections,
                simulator,
                scenario == null ? "default, as this system has no Windows RAS" : "--scenario");
    }

    private static boolean isBuiltIn(@Nullable String scenario, Map<String, String> environment) {
        String name = scenario == null ? environment.get("RASSIM_SCENARIO") : scenario;
        return name == null || RasSimulator.builtInScenarios().contains(name);
    }

    /**
     * What to do after a hang-up that the simulator never finishes: it lists the connection no more, but refuses to dial
     * the entry. What another program holds is still listed.
     */
    public List<String> adviceAfter(HangUpOutcome outcome, String entryName) {
        boolean stuck = outcome.kind() == HangUpOutcome.Kind.STILL_THERE
                || outcome.kind() == HangUpOutcome.Kind.RELEASED_OTHERS_HOLD;
        return connections == null || !stuck || !connectionsOf(entryName).isEmpty()
                ? List.of()
                : List.of("The simulator keeps its connections in " + connections + ": delete it to begin anew.");
    }

    private static RasSimulator openSimulator() {
        try {
            return RasSimulator.open();
        } catch (IllegalStateException none) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(none.getMessage()), List.of());
        }
    }

    private static void share(RasSimulator simulator, Path stateFile) {
        try {
            simulator.stateFile(stateFile);
        } catch (IllegalStateException unusable) {
            requireUsable(String.valueOf(unusable.getMessage()));
        }
    }

    // Every call would answer 711 or 1392 with the simulator as it is, which says nothing of the variable or the file.
    private static void requireUsable(String failure) {
        if (!failure.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "the simulator cannot be used: " + failure,
                    List.of("Its variables begin with RASSIM_; docs/simulator.md has them."));
        }
    }

    private static Path stateFile(Map<String, String> environment) {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            return new StateFile(environment, System.getProperty("user.home"), temporary).locate();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "no place for the simulator's connections: " + e.getMessage(),
                    List.of("Name a file by the variable RASSIM_STATE."));
        }
    }

    private static void use(RasSimulator simulator, String scenario) {
        if (RasSimulator.builtInScenarios().contains(scenario)) {
            simulator.scenario(scenario);
            return;
        }
        if (!isFile(scenario)) {
            List<String> near = Names.nearest(scenario, RasSimulator.builtInScenarios());
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no scenario and no file is named " + scenario,
                    List.of(
                            near.isEmpty()
                                    ? "Built in: " + String.join(", ", RasSimulator.builtInScenarios())
                                    : "Did you mean " + Names.either(near) + "?"));
        }
        simulator.scenarioFile(Path.of(scenario));
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException notEvenAPath) {
            return false;
        }
    }

    /** Who has chosen what is called. */
    public String choice() {
        return choice;
    }

    /** What is called, in words that tell nothing of this machine. */
    public String source() {
        if (simulator != null) {
            return "the simulator";
        }
        return ras.library().isSystem() ? "RAS of this Windows" : "a library that was named by its path";
    }

    public Ras ras() {
        return ras;
    }

    /** The connections of one entry; RAS does not distinguish the case of names. */
    public List<RasConnection> connectionsOf(String entryName) {
        String wanted = entryName.toLowerCase(Locale.ROOT);
        return ras.connections().stream()
                .filter(connection ->
                        connection.entryName().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
    }

    /** The same, of the entry in this phone book alone; null: whatever the book. */
    public List<RasConnection> connectionsOf(String entryName, @Nullable Path phoneBook) {
        return connectionsOf(entryName).stream()
                .filter(connection -> phoneBook == null
                        || connection
                                .phoneBook()
                                .map(book -> plain(book).equals(plain(phoneBook)))
                                .orElse(true))
                .toList();
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** What the simulator cannot read of a phone book, which its RAS calls pass over; RAS itself says nothing of it. */
    public Optional<String> mistakeIn(Path phoneBook) {
        return simulator == null ? Optional.empty() : simulator.phoneBookMistake(phoneBook);
    }

    /** What to say when an entry has no connection. */
    public CommandFailure notConnected(String entryName) {
        List<String> connected = ras.connections().stream()
                .map(RasConnection::entryName)
                .distinct()
                .toList();
        List<String> near = Names.nearest(entryName, connected);
        List<String> advice = new ArrayList<>();
        if (!near.isEmpty()) {
            advice.add("Did you mean " + Names.either(near) + "?");
        } else {
            advice.add(connected.isEmpty() ? "Nothing is connected." : "Connected: " + String.join(", ", connected));
            advice.addAll(mistyped(entryName));
        }
        return new CommandFailure(ExitCode.NOT_CONNECTED, ShellWord.inText(entryName) + " is not connected", advice);
    }

    // A name that no entry has cannot be connected, whatever is.
    private List<String> mistyped(String entryName) {
        List<String> entries = ras.entries();
        List<String> near = Names.nearest(entryName, entries);
        return near.isEmpty() || entries.stream().anyMatch(entryName::equalsIgnoreCase)
                ? List.of()
                : List.of("There is no entry " + entryName + ". Did you mean " + Names.either(near) + "?");
    }

    @Override
    public void close() {
        ras.close();
    }
}
