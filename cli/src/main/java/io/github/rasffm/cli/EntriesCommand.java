/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ras entries}: what can be dialled. */
@Command(name = "entries", description = "Lists the phone book: what can be dialled.")
final class EntriesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RasCommand ras;

    @Option(names = "--json", description = "Print JSON (docs/ras-json.md).")
    private boolean json;

    @Override
    public Integer call() {
        try (RasSession session = ras.open()) {
            List<String> entries = session.ras().entries();
            Terminal terminal = ras.terminal();
            if (json) {
                terminal.out().println(JsonText.entries(entries));
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
