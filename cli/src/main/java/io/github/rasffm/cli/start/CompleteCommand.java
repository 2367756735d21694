/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code ras complete}: what may stand at the end of a command line, for the scripts of {@code ras completion}. A line
 * each: the word, and behind a tab what it means. {@code :files} asks the shell for names of files.
 */
@Command(name = "complete", description = "Says what may follow, for the scripts of ras completion.", hidden = true)
public final class CompleteCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandContext ras;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--new", description = "A new word begins: the last one is complete.")
    private boolean newWord;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "The words behind ras, the last one unfinished.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> typed = new ArrayList<>(words);
        if (newWord || typed.isEmpty()) {
            typed.add("");
        }
        CommandLineWords line = CommandLineWords.of(spec.root(), typed);
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
