/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import java.util.ArrayList;
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
 * @param before the words that stand there already and are neither options nor commands
 * @param literal whether {@code --} stands before, so that no option can follow
 * @param awaiting the option whose value is typed; null when none is
 * @param prefix what stands before that value in the same word, as {@code --scenario=}
 * @param current the unfinished word, without the prefix
 */
record CommandLineWords(
        CommandSpec command,
        Set<OptionSpec> used,
        List<String> before,
        boolean literal,
        @Nullable OptionSpec awaiting,
        String prefix,
        String current) {

    /** Reads the words, the last of which is unfinished and may be empty. */
    static CommandLineWords of(CommandSpec root, List<String> words) {
        CommandSpec command = root;
        Set<OptionSpec> used = new HashSet<>();
        List<String> before = new ArrayList<>();
        boolean literal = false;
        OptionSpec awaiting = null;
        for (String word : words.subList(0, words.size() - 1)) {
            if (word.equals("=")) {
                continue; // bash makes three words of --scenario=connects
            }
            if (awaiting != null) {
                awaiting = null;
                continue;
            }
            OptionSpec option = literal ? null : option(command, word);
            if (!literal && word.equals("--")) {
                literal = true;
            } else if (option != null) {
                used.add(option);
                awaiting = takesValue(option) && word.indexOf('=') < 0 ? option : null;
            } else {
                CommandLine subcommand =
                        before.isEmpty() ? command.subcommands().get(word) : null;
                if (subcommand == null) {
                    before.add(word);
                } else {
                    command = subcommand.getCommandSpec();
                }
            }
        }
        String current = words.getLast();
        if (awaiting != null) {
            return new CommandLineWords(
                    command, used, before, literal, awaiting, "", current.equals("=") ? "" : current);
        }
        int equals = current.indexOf('=');
        OptionSpec begun = equals < 0 || literal ? null : option(command, current);
        if (begun != null && takesValue(begun)) {
            String prefix = current.substring(0, equals + 1);
            return new CommandLineWords(command, used, before, literal, begun, prefix, current.substring(equals + 1));
        }
        return new CommandLineWords(command, used, before, literal, null, "", current);
    }

    private static @Nullable OptionSpec option(CommandSpec command, String word) {
        int equals = word.indexOf('=');
        return command.optionsMap().get(equals < 0 ? word : word.substring(0, equals));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }
}
