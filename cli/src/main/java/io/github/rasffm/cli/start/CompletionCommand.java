/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras completion}: a script with which a shell completes commands, options, entries, connections, errors. */
public final class CompletionCommand implements Callable<Integer> {
    /** The shells, as they are named on the command line. */
    enum Shell {
        bash("ras.bash"),
        zsh("ras.zsh"),
        fish("ras.fish"),
        powershell("ras.ps1");

        private final String script;

        Shell(String script) {
            this.script = script;
        }
    }

    private final CommandContext ras;
    private Shell shell = Shell.bash;

    /** Takes what all commands share. */
    public CompletionCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return new CommandModel(
                        this,
                        "completion",
                        "Prints a script that lets a shell complete ras.",
                        "It completes commands, options, entries of the phone book, connections, error codes and"
                                + " scenarios. Run once what stands below, and every new shell has it.")
                .footer(
                        "",
                        "bash:  ras completion bash \\",
                        "         > ~/.local/share/bash-completion/completions/ras",
                        "   or  echo 'eval \"$(ras completion bash)\"' >> ~/.bashrc",
                        "zsh:   echo 'eval \"$(ras completion zsh)\"' >> ~/.zshrc",
                        "       (below the line that runs compinit)",
                        "fish:  ras completion fish \\",
                        "         > ~/.config/fish/completions/ras.fish",
                        "PowerShell:",
                        "       ras completion powershell >> $PROFILE")
                .choice("SHELL", Shell.class, "${COMPLETION-CANDIDATES}", word -> shell = word)
                .spec();
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream script = CompletionCommand.class.getResourceAsStream(shell.script)) {
            if (script == null) {
                throw new IOException("the script " + shell.script + " is not in this build");
            }
            // A shell reads no line that ends as on Windows.
            ras.terminal().out().print(new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        }
        return ExitCode.OK;
    }
}
