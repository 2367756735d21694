/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code ras complete}: what may stand at the end of a command line, for the scripts of {@code ras completion}. A line
 * each: the word, and behind a tab what it means. {@code :files} asks the shell for names of files.
 */
public final class CompleteCommand implements Callable<Integer> {
    private final CommandContext ras;
    private final CommandSpec root;
    private boolean newWord;
    private List<String> words = List.of();

    /**
     * Takes what all commands share.
     *
     * @param root what picocli knows of {@code ras} itself, with all commands
     */
    public CompleteCommand(CommandContext ras, CommandSpec root) {
        this.ras = ras;
        this.root = root;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        CommandSpec spec = new CommandModel(
                        this, "complete", "Says what may follow, for the scripts of ras completion.")
                .flag("--new", "A new word begins: the last one is complete.", on -> newWord = on)
                .words("WORD", "0..*", "The words behind ras, the last one unfinished.", all -> words = all)
                .spec();
        spec.usageMessage().hidden(true);
        return spec;
    }

    @Override
    public Integer call() {
        List<String> typed = new ArrayList<>(words);
        if (newWord || typed.isEmpty()) {
            typed.add("");
        }
        CommandLineWords line = CommandLineWords.of(root, typed);
        for (Candidate candidate : new Candidates(this::entries, this::connected).of(line)) {
            String meaning = candidate.meaning().isEmpty() ? "" : '\t' + Columns.printable(candidate.meaning());
            ras.terminal().out().print(candidate.word() + meaning + '\n');
        }
        return ExitCode.OK;
    }

    private List<String> entries() {
        return ask(session -> session.ras().entries().stream());
    }

    private List<String> connected() {
        return ask(session -> session.ras().connections().stream().map(RasConnection::entryName));
    }

    // Whatever fails here fails again when the command is run, which then says why.
    private List<String> ask(Function<RasSession, Stream<String>> question) {
        try (RasSession session = ras.open()) {
            return question.apply(session)
                    .distinct()
                    .filter(name -> Columns.printable(name).equals(name))
                    .toList();
        } catch (RuntimeException unusable) {
            return List.of();
        }
    }
}
