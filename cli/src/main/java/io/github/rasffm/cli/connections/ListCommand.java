/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Table;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ras list}: the connections of this machine, whoever dialled them. */
@Command(
        name = "list",
        description = {"Lists the connections.", "All of this machine, whoever dialled them."})
public final class ListCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandContext ras;

    @Option(names = "--json", description = "Print JSON (docs/ras-json.md).")
    private boolean json;

    @Override
    public Integer call() {
        try (RasSession session = ras.open()) {
            List<ConnectionView> views = ConnectionView.of(session.ras().connections());
            Terminal terminal = ras.terminal();
            if (json) {
                terminal.out().println(ConnectionsJson.of(views));
            } else if (views.isEmpty()) {
                terminal.out().println("Nothing is connected.");
            } else {
                Table table = new Table("ENTRY", "STATE", "TYPE", "DEVICE", "TO");
                for (ConnectionView view : views) {
                    table.row(
                            view.connection().entryName(),
                            view.state(),
                            view.connection().deviceType(),
                            view.connection().deviceName(),
                            view.peer());
                }
                table.print(terminal);
            }
            return ExitCode.OK;
        }
    }
}
