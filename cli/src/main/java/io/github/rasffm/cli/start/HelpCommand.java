/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ras help}: {@code ras help dial} is {@code ras dial --help}. */
public final class HelpCommand implements Callable<Integer> {
    private final CommandSpec root;
    private @Nullable String command;

    /**
     * Takes what it can tell of.
     *
     * @param root what picocli knows of {@code ras} itself, with all commands
     */
    public HelpCommand(CommandSpec root) {
        this.root = root;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return new CommandModel(this, "help", "Says what a command does and takes.")
                .word("COMMAND", "The command; without it, ras itself.", word -> command = word)
                .spec();
    }

    @Override
    public Integer call() {
        CommandLine ras = root.commandLine();
        CommandLine asked = command == null ? ras : ras.getSubcommands().get(command);
        if (asked == null) {
            throw new UnmatchedArgumentException(ras, List.of(command));
        }
        asked.usage(ras.getOut());
        return ExitCode.OK;
    }
}
