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
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.start.CompleteCommand;
import io.github.rasffm.cli.start.CompletionCommand;
import io.github.rasffm.cli.start.HelpCommand;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of {@code ras}, in the order of its help. A run makes only those that its command line can mean.
 */
final class Commands {
    private static final List<Named> ALL = List.of(
            new Named("dial", ras -> new DialCommand(ras).spec()),
            new Named("list", ras -> new ListCommand(ras).spec()),
            new Named("status", ras -> new StatusCommand(ras).spec()),
            new Named("hangup", ras -> new HangUpCommand(ras).spec()),
            new Named("watch", ras -> new WatchCommand(ras).spec()),
            new Named("entries", ras -> new EntriesCommand(ras).spec()),
            new Named("devices", ras -> new DevicesCommand(ras).spec()),
            new Named("record", ras -> new RecordCommand(ras).spec()),
            new Named("error", ras -> new ErrorCommand(ras).spec()),
            new Named("demo", ras -> new DemoCommand(ras).spec()),
            new Named("doctor", ras -> new DoctorCommand(ras).spec()),
            new Named("completion", ras -> new CompletionCommand(ras).spec()));

    private Commands() {}

    /** Adds those that the arguments may name: one, if they begin with it, else all. */
    static void add(CommandLine line, CommandContext ras, String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            return;
        }
        String first = arguments.length == 0 ? "" : arguments[0];
        List<Named> meant =
                ALL.stream().filter(named -> named.name.equals(first)).toList();
        (meant.isEmpty() ? ALL : meant).forEach(named -> line.addSubcommand(named.maker.apply(ras)));
        if (meant.isEmpty()) {
            line.addSubcommand(new HelpCommand(line.getCommandSpec()).spec());
        }
        if (first.equals("complete")) {
            line.addSubcommand(new CompleteCommand(ras, line.getCommandSpec()).spec());
        }
    }

    private record Named(String name, Function<CommandContext, CommandSpec> maker) {}
}
