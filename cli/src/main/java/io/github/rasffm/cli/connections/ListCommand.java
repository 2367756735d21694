/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Table;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ras list}: the connections of this machine, whoever dialled them. */
@Command(
        name = "list",
        description = {"Lists the connections.", "All of this machine, whoever dialled them."},
        sortOptions = false)
public final class ListCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandContext ras;

    @Option(names = "--json", description = "Print JSON (docs/ras-json.md).")
    private boolean json;

    @Option(names = "--watch", description = "Show the list again whenever it changes, until Ctrl-C.")
    private boolean watch;

    @Mixin
    private final Rhythm rhythm = new Rhythm();

    @Override
    public Integer call() throws InterruptedException {
        try (RasSession session = ras.open()) {
            Supplier<List<ConnectionView>> looks =
                    () -> ConnectionView.of(session.ras().connections());
            if (watch || rhythm.isGiven()) {
                return new LiveView(ras.terminal(), json, ListCommand::print).follow(ras, rhythm, looks);
            }
            if (json) {
                ras.terminal().out().println(ConnectionsJson.of(looks.get()));
            } else {
                print(ras.terminal(), looks.get());
            }
            return ExitCode.OK;
        }
    }

    private static void print(Terminal terminal, List<ConnectionView> views) {
        if (views.isEmpty()) {
            terminal.out().println("Nothing is connected.");
            return;
        }
        Table table = new Table("ENTRY", "STATE", "TYPE", "DEVICE", "TO");
        for (ConnectionView view : views) {
            table.row(
                    view.connection().entryName(),
                    view.situation(),
                    view.connection().deviceType(),
                    view.connection().deviceName(),
                    view.peer());
        }
        table.print(terminal);
    }
}
