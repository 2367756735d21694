/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ras entries}: what can be dialled. */
@Command(name = "entries", description = "Lists the phone book: what can be dialled.")
public final class EntriesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandContext ras;

    @Option(names = "--json", description = "Print JSON (docs/ras-json.md).")
    private boolean json;

    @Override
    public Integer call() {
        try (RasSession session = ras.open()) {
            List<String> entries = session.ras().entries();
            Terminal terminal = ras.terminal();
            if (json) {
                terminal.out().println(EntriesJson.of(entries));
            } else if (entries.isEmpty()) {
                terminal.out().println("The phone book has no entries.");
            } else {
                entries.forEach(entry -> terminal.out()
                        .println(Columns.cut(Columns.printable(entry), terminal.width(), terminal.ellipsis())));
            }
            return ExitCode.OK;
        }
    }
}
