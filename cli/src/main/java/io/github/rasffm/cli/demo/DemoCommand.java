/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.demo;

import io.github.rasffm.Ras;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Patience;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.SimulatorClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code ras demo}: dials, pauses, drops, redials and hangs up, and says at each step what happens. */
public final class DemoCommand implements Callable<Integer> {
    /** The built-in scenarios are made for tests and last about 100 ms; a real dial lasts seconds. */
    private static final double TO_WATCH = 0.05;

    private final CommandContext ras;
    private final CommandSpec spec;
    private boolean fast;

    /** Takes what all commands share. */
    public DemoCommand(CommandContext ras) {
        this.ras = ras;
        this.spec = new CommandModel(
                        this,
                        "demo",
                        "Shows in a minute how a connection lives.",
                        "Dial, pause, drop, redial, hang-up: on the simulator, so nothing real is dialled and nothing"
                            + " is left behind. At a terminal Enter goes on; elsewhere it plays by itself. Ctrl-C ends"
                            + " it.")
                .flag("--fast", "Play it through without a break.", on -> fast = on)
                .spec();
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        for (String option : List.of("--scenario", "--library")) {
            if (isGiven(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the demo brings its own scenarios and its simulator; it takes no " + option);
            }
        }
        boolean asks = !fast && ras.terminal().keyboard().isPerson();
        return show(ras.terminal(), ras.interrupts(), fast ? 1 : TO_WATCH, asks);
    }

    /** Every command takes the options of ras itself, before its name and behind. */
    private boolean isGiven(String option) {
        return Stream.of(spec, spec.root())
                .anyMatch(place -> place.commandLine().getParseResult().hasMatchedOption(option));
    }

    /** Plays at this speed of the simulator; with a person who asks for the next step, or by itself. */
    static int show(Terminal terminal, Interrupts interrupts, double speed, boolean asks) throws IOException {
        RasSimulator simulator = openSimulator();
        // Other runs of the command share connections in a file; what the demo dials must not be among them.
        Path ownState = Files.createTempFile("ras-demo", ".state");
        Files.delete(ownState);
        try {
            simulator.reset();
            if (!simulator.failure().isEmpty() || System.getenv("RASSIM_STATE") != null) {
                simulator.stateFile(ownState);
            }
            simulator.builtInPhoneBook();
            simulator.clock(SimulatorClock.speed(speed));
            return play(terminal, interrupts, simulator, asks);
        } catch (IllegalStateException unusable) {
            throw new CommandFailure(
                    ExitCode.FAILED, "the simulator cannot be used: " + unusable.getMessage(), List.of());
        } finally {
            simulator.reset();
            Files.deleteIfExists(ownState);
        }
    }

    private static int play(Terminal terminal, Interrupts interrupts, RasSimulator simulator, boolean asks) {
        Patience patience = new Patience();
        Thread demo = Thread.currentThread();
        Runnable stop = () -> {
            if (patience.press()) {
                demo.interrupt();
            } else {
                interrupts.leave(ExitCode.INTERRUPTED);
            }
        };
        try (Ras library = Ras.open(RasLibrary.at(simulator.library()));
                Interrupts.Registration _ = interrupts.onInterrupt(stop);
                DemoStage stage = new DemoStage(terminal, library, asks)) {
            new Demo(stage, simulator).play();
            if (Thread.interrupted()) {
                throw new InterruptedException("after the last step");
            }
            return ExitCode.OK;
        } catch (InterruptedException ended) {
            terminal.clearLine();
            terminal.say(false, "The demo was ended. Nothing is left of it.");
            return ExitCode.INTERRUPTED;
        }
    }

    private static RasSimulator openSimulator() {
        try {
            return RasSimulator.open();
        } catch (IllegalStateException none) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(none.getMessage()), List.of());
        }
    }
}
