/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Table;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras list}: the connections of this machine, whoever dialled them. */
public final class ListCommand implements Callable<Integer> {
    private final CommandContext ras;
    private final Rhythm rhythm = new Rhythm();
    private boolean json;
    private boolean watch;

    /** Takes what all commands share. */
    public ListCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        CommandModel model = new CommandModel(
                        this, "list", "Lists the connections.", "All of this machine, whoever dialled them.")
                .flag("--json", "Print JSON (docs/ras-json.md).", on -> json = on)
                .flag("--watch", "Show the list again whenever it changes, until Ctrl-C.", on -> watch = on);
        return rhythm.addToChoice(model).spec();
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!watch) {
            rhythm.requireNone("list");
        }
        try (RasSession session = ras.open()) {
            Supplier<List<ConnectionView>> looks =
                    () -> ConnectionView.of(session.ras().connections());
            if (watch) {
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
