/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras entries}: what can be dialled. */
public final class EntriesCommand implements Callable<Integer> {
    private final CommandContext ras;
    private boolean json;

    /** Takes what all commands share. */
    public EntriesCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return new CommandModel(this, "entries", "Lists the phone book: what can be dialled.")
                .flag("--json", "Print JSON (docs/ras-json.md).", on -> json = on)
                .spec();
    }

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
