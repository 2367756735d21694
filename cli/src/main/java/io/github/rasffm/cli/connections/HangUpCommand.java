/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.session.Choice;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.Durations;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.HangUpText;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Patience;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras hangup}: ends connections and waits until RAS has let go of them. */
public final class HangUpCommand implements Callable<Integer> {
    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);

    private final CommandContext ras;
    private final Patience patience = new Patience();
    private @Nullable String name;
    private boolean all;
    private Duration timeout = USUAL_WAIT;

    /** Takes what all commands share. */
    public HangUpCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return new CommandModel(
                        this,
                        "hangup",
                        "Hangs a connection up and waits until it is gone.",
                        "Without a name you pick one from a list. Without a terminal, too, its number or name is read"
                                + " from standard input, for which the command waits.")
                .word("NAME", "The entry that is connected.", word -> name = word)
                .flag("--all", "Hang up every connection.", on -> all = on)
                .option(
                        "--timeout",
                        "TIME",
                        Duration.class,
                        new Durations(),
                        "Wait at most this long for each (default: 10s).",
                        time -> timeout = time == null ? USUAL_WAIT : time)
                .spec();
    }

    @Override
    public Integer call() {
        if (name != null && all) {
            throw new CommandFailure(ExitCode.USAGE, "NAME and --all exclude each other", List.of());
        }
        try (RasSession session = ras.open()) {
            List<RasConnection> chosen = choose(session);
            try (Interrupts.Registration _ = ras.interrupts().onInterrupt(this::pressed)) {
                return hangUp(session, chosen);
            }
        }
    }

    private int hangUp(RasSession session, List<RasConnection> chosen) {
        boolean gone = true;
        for (RasConnection connection : chosen) {
            if (patience.isAsked()) {
                ras.terminal().say(false, Columns.printable(connection.entryName()) + ": not hung up.");
            } else {
                gone &= hangUp(session, connection);
            }
        }
        if (patience.isAsked()) {
            return ExitCode.INTERRUPTED;
        }
        return gone ? ExitCode.OK : ExitCode.FAILED;
    }

    private void pressed() {
        if (patience.press()) {
            ras.terminal().clearLine();
            ras.terminal().remark("The hang-up goes on. Ctrl-C again stops waiting for it.");
        }
    }

    private List<RasConnection> choose(RasSession session) {
        if (name != null) {
            List<RasConnection> connections = session.connectionsOf(name);
            if (connections.isEmpty()) {
                throw session.notConnected(name);
            }
            return connections;
        }
        List<RasConnection> connections = session.ras().connections();
        if (all) {
            if (connections.isEmpty()) {
                ras.terminal().out().println("Nothing is connected.");
            }
            return connections;
        }
        if (connections.isEmpty()) {
            throw new CommandFailure(ExitCode.NOT_CONNECTED, "nothing is connected", List.of());
        }
        return pick(connections);
    }

    private List<RasConnection> pick(List<RasConnection> connections) {
        Choice choice = new Choice("Hang up which?", "ras hangup NAME, or ras hangup --all", "ENTRY", "DEVICE");
        connections.forEach(one -> choice.row(one.entryName(), one.deviceName()));
        return List.of(connections.get(choice.ask(ras.terminal(), ras.interrupts(), "nothing was hung up")));
    }

    private boolean hangUp(RasSession session, RasConnection connection) {
        Terminal terminal = ras.terminal();
        String entry = Columns.printable(connection.entryName());
        HangUpOutcome outcome = patience.await(() -> {
            if (terminal.live()) {
                terminal.out().print("Hanging up " + entry + terminal.ellipsis());
                terminal.out().flush();
            }
            return connection.hangUp(timeout);
        });
        terminal.clearLine();
        if (outcome == null) {
            terminal.say(false, entry + ": " + HangUpText.NOT_WAITED_FOR);
            return false;
        }
        terminal.say(outcome.isGone(), entry + ": " + HangUpText.of(outcome));
        session.adviceAfter(outcome, connection.entryName()).forEach(terminal::advise);
        return outcome.isGone();
    }
}
