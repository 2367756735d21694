/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import io.github.rasffm.cli.connections.HangUpCommand;
import io.github.rasffm.cli.connections.ListCommand;
import io.github.rasffm.cli.connections.StatusCommand;
import io.github.rasffm.cli.connections.WatchCommand;
import io.github.rasffm.cli.demo.DemoCommand;
import io.github.rasffm.cli.dial.DialCommand;
import io.github.rasffm.cli.facts.DevicesCommand;
import io.github.rasffm.cli.facts.DoctorCommand;
import io.github.rasffm.cli.facts.EntriesCommand;
import io.github.rasffm.cli.facts.ErrorCommand;
import io.github.rasffm.cli.record.RecordCommand;
import io.github.rasffm.cli.start.CompleteCommand;
import io.github.rasffm.cli.start.CompletionCommand;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands of {@code ras}, in the order of its help. Reading the annotations of all of them takes longer than
 * anything else in a start, so a run makes only those that its command line can mean.
 */
final class Commands {
    private static final List<Named> ALL = List.of(
            new Named("dial", DialCommand::new),
            new Named("list", ListCommand::new),
            new Named("status", StatusCommand::new),
            new Named("hangup", HangUpCommand::new),
            new Named("watch", WatchCommand::new),
            new Named("entries", EntriesCommand::new),
            new Named("devices", DevicesCommand::new),
            new Named("record", RecordCommand::new),
            new Named("error", ErrorCommand::new),
            new Named("demo", DemoCommand::new),
            new Named("doctor", DoctorCommand::new),
            new Named("completion", CompletionCommand::new));

    private Commands() {}

    /** Adds those that the arguments may name: one, if they begin with it, else all. */
    static void add(CommandLine ras, String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            return;
        }
        List<Named> meant = arguments.length == 0
                ? ALL
                : ALL.stream().filter(named -> named.name.equals(arguments[0])).toList();
        for (Named named : meant.isEmpty() ? ALL : meant) {
            ras.addSubcommand(named.maker.get());
        }
        if (arguments.length > 0 && arguments[0].equals("complete")) {
            ras.addSubcommand(new CompleteCommand());
        }
    }

    private record Named(String name, Supplier<Object> maker) {}
}
