/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.record;

import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.dial.DialCommand;
import io.github.rasffm.cli.dial.DialWitness;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.Product;
import io.github.rasffm.cli.session.ShellWord;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras record}: dials, hangs up, and writes down what RAS told, as a scenario that the simulator replays. */
public final class RecordCommand extends DialCommand {
    private final Recording recording = new Recording();
    private @Nullable Path file;

    /** What the library is, as far as others may know it. */
    private String source = "RAS";

    /** Takes what all commands share. */
    public RecordCommand(CommandContext ras) {
        super(ras);
    }

    @Override
    public CommandSpec spec() {
        CommandModel model = new CommandModel(
                        this,
                        "record",
                        "Writes a real dial down as a scenario for the simulator.",
                        "Dials the entry, hangs it up when it has connected or failed, and writes what RAS told, with"
                                + " the times. Neither names, users, numbers, hosts nor passwords get in.",
                        "Without -o the scenario goes to standard output, and what a dial shows to standard error.")
                .footer("", "To replay it: ras dial NAME --scenario FILE")
                .option(
                        new String[] {"-o", "--output"},
                        "FILE",
                        Path.class,
                        "The file to write; it must not exist yet.",
                        path -> file = path);
        return addTo(model).spec();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (file != null) {
            requireRoomFor(file);
        }
        warmUp();
        int code = super.call();
        if (recording.end().isEmpty()) {
            return code;
        }
        write(ScenarioText.of(remarks(), recording));
        // A dial that fails is as good a recording as one that connects.
        return code == ExitCode.INTERRUPTED ? code : ExitCode.OK;
    }

    // Before the dial, which costs time and perhaps money.
    private static void requireRoomFor(Path file) {
        if (Files.exists(file)) {
            throw new CommandFailure(
                    ExitCode.USAGE, file + " exists already", List.of("Name another file, or delete it."));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "there is no folder " + folder, List.of("Name a file in one that exists."));
        }
    }

    // What Java loads for its first report would pass for RAS's time.
    private static void warmUp() {
        long now = System.nanoTime();
        Recording unused = new Recording();
        unused.begun(now);
        unused.notified(
                now,
                new DialNotification(
                        ConnectionState.OPEN_PORT,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        false));
    }

    @Override
    protected DialWitness witness() {
        return recording;
    }

    @Override
    protected int connectedAlready(RasConnection connection) {
        String entry = Columns.printable(connection.entryName());
        throw new CommandFailure(
                ExitCode.FAILED,
                entry + " is connected already, so there is no dial to record",
                List.of("Hang it up first: ras hangup " + ShellWord.argument(connection.entryName())));
    }

    @Override
    protected CommandContext context() {
        return new RecordContext(super.context(), file == null, session -> source = session.source());
    }

    private List<String> remarks() {
        return List.of(
                "Recorded by ras record " + Product.version() + " from " + source + ".",
                Product.system() + ", Java " + Product.java() + ". Delays are as this machine saw them.");
    }

    // \n on every system: a scenario is the same text everywhere.
    private void write(List<String> lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        Terminal terminal = super.context().terminal();
        if (file == null) {
            terminal.out().print(text);
            terminal.out().flush();
            return;
        }
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            // The dial cannot be had again, so what it told must not be lost.
            terminal.out().print(text);
            terminal.out().flush();
            throw new CommandFailure(
                    ExitCode.FAILED,
                    file + " could not be written: " + reason(unwritable),
                    List.of("The scenario was printed instead."));
        }
        terminal.out().println("Recorded in " + Columns.printable(file.toString()) + ".");
        terminal.remark("To replay it: ras dial NAME --scenario " + Columns.printable(file.toString()));
    }

    // Java says most of these by the name of a class alone.
    private static String reason(IOException unwritable) {
        return switch (unwritable) {
            case NoSuchFileException _ -> "its folder is gone";
            case FileAlreadyExistsException _ -> "it exists by now";
            case AccessDeniedException _ -> "access is denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(unwritable.getMessage());
        };
    }
}
