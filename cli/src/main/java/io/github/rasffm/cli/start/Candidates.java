/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import io.github.rasffm.model.RasErrors;
import io.github.rasffm.simulator.RasSimulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What may stand at the end of a command line. */
final class Candidates {
    /** What the words behind a command name, for those that take more than options. */
    private enum Kind {
        COMMAND,
        ENTRY,
        CONNECTION,
        ERROR
    }

    private static final Map<String, Kind> NAMED_BY = Map.of(
            "help", Kind.COMMAND,
            "dial", Kind.ENTRY,
            "record", Kind.ENTRY,
            "status", Kind.CONNECTION,
            "hangup", Kind.CONNECTION,
            "error", Kind.ERROR);

    private final Supplier<List<String>> entries;
    private final Supplier<List<String>> connections;

    Candidates(Supplier<List<String>> entries, Supplier<List<String>> connections) {
        this.entries = entries;
        this.connections = connections;
    }

    /** Those that fit to what is typed already, whatever its case. */
    List<Candidate> of(CommandLineWords line) {
        OptionSpec option = line.awaiting();
        if (option != null) {
            return fitting(values(option), line.current()).stream()
                    .map(value -> value.equals(Candidate.FILES)
                            ? value
                            : new Candidate(line.prefix() + value.word(), value.meaning()))
                    .toList();
        }
        if (line.current().startsWith("-") && !line.literal()) {
            return fitting(options(line), line.current());
        }
        return fitting(words(line), line.current()).stream()
                .filter(word -> line.literal() || !word.word().startsWith("-"))
                .toList();
    }

    private static List<Candidate> fitting(List<Candidate> all, String current) {
        String begun = current.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(candidate -> candidate.equals(Candidate.FILES)
                        || candidate.word().toLowerCase(Locale.ROOT).startsWith(begun))
                .toList();
    }

    private static List<Candidate> options(CommandLineWords line) {
        return line.command().options().stream()
                .filter(option -> !option.hidden() && !line.used().contains(option))
                .map(option -> new Candidate(option.longestName(), first(option.description())))
                .toList();
    }

    private static List<Candidate> values(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            List<Candidate> values = new ArrayList<>();
            argument.completionCandidates().forEach(value -> values.add(new Candidate(value, "")));
            return values;
        }
        if (argument.type() == Path.class) {
            return List.of(Candidate.FILES);
        }
        return argument instanceof OptionSpec option && option.longestName().equals("--scenario")
                ? plain(RasSimulator.builtInScenarios())
                : List.of();
    }

    private List<Candidate> words(CommandLineWords line) {
        CommandSpec command = line.command();
        if (!line.before().isEmpty() && !isList(command)) {
            return List.of();
        }
        if (!command.subcommands().isEmpty()) {
            return commands(command);
        }
        Kind kind = NAMED_BY.get(command.name());
        return switch (kind) {
            case COMMAND -> commands(command.root());
            case ENTRY -> plain(entries.get());
            case CONNECTION -> plain(connections.get());
            case ERROR -> line.before().stream().allMatch(Candidates::isCode) ? errors(line.current()) : List.of();
            case null ->
                command.positionalParameters().stream()
                        .flatMap(parameter -> values(parameter).stream())
                        .toList();
        };
    }

    private static List<Candidate> commands(CommandSpec above) {
        return above.subcommands().values().stream()
                .map(command -> command.getCommandSpec())
                .filter(command -> !command.usageMessage().hidden())
                .map(command -> new Candidate(
                        command.name(), first(command.usageMessage().description())))
                .toList();
    }

    private static boolean isList(CommandSpec command) {
        return command.positionalParameters().stream()
                .anyMatch(parameter -> parameter.arity().max() > 1);
    }

    /** Behind a word more words are searched for, of which none is known here. */
    private static boolean isCode(String word) {
        return word.matches("(?i)-?[0-9].*|error_.*");
    }

    /** Numbers; names only for who has begun with a letter, or there would be twice as many. */
    private static List<Candidate> errors(String current) {
        boolean name = !current.isEmpty() && Character.isLetter(current.charAt(0));
        return RasErrors.all().stream()
                .map(info -> name
                        ? new Candidate(info.name(), info.meaning())
                        : new Candidate(Long.toString(info.code()), info.name()))
                .toList();
    }

    private static List<Candidate> plain(Collection<String> words) {
        return words.stream().map(word -> new Candidate(word, "")).toList();
    }

    private static String first(String... description) {
        return Stream.of(description).findFirst().orElse("");
    }
}
