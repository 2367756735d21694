/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line that is being typed.
 *
 * @param command whose words are typed
 * @param used the options that stand there already
 * @param awaiting the option whose value is typed; null when none is
 * @param prefix what stands before that value in the same word, as {@code --scenario=}
 * @param current the unfinished word, without the prefix
 */
record CommandLineWords(
        CommandSpec command, Set<OptionSpec> used, @Nullable OptionSpec awaiting, String prefix, String current) {

    /** Reads the words, the last of which is unfinished and may be empty. */
    static CommandLineWords of(CommandSpec root, List<String> words) {
        CommandSpec command = root;
        Set<OptionSpec> used = new HashSet<>();
        OptionSpec awaiting = null;
        for (String word : words.subList(0, words.size() - 1)) {
            if (word.equals("=")) {
                continue; // bash makes three words of --scenario=connects
            }
            if (awaiting != null) {
                awaiting = null;
                continue;
            }
            OptionSpec option = option(command, word);
            if (option != null) {
                used.add(option);
                awaiting = takesValue(option) && word.indexOf('=') < 0 ? option : null;
            } else {
                CommandLine subcommand = command.subcommands().get(word);
                command = subcommand == null ? command : subcommand.getCommandSpec();
            }
        }
        String current = words.getLast();
        if (awaiting != null) {
            return new CommandLineWords(command, used, awaiting, "", current.equals("=") ? "" : current);
        }
        int equals = current.indexOf('=');
        OptionSpec begun = equals < 0 ? null : option(command, current);
        if (begun != null && takesValue(begun)) {
            String prefix = current.substring(0, equals + 1);
            return new CommandLineWords(command, used, begun, prefix, current.substring(equals + 1));
        }
        return new CommandLineWords(command, used, null, "", current);
    }

    private static @Nullable OptionSpec option(CommandSpec command, String word) {
        int equals = word.indexOf('=');
        return command.optionsMap().get(equals < 0 ? word : word.substring(0, equals));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }
}
