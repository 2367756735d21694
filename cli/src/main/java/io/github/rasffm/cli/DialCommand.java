/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import io.github.rasffm.DialOptions;
import io.github.rasffm.DialRequest;
import io.github.rasffm.RasConnection;
import io.github.rasffm.model.Credentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ras dial}: dials an entry and shows how it goes. The connection stays up when the command ends. */
@Command(
        name = "dial",
        description = {
            "Dials an entry and shows how it goes.",
            "The connection stays up when the command ends. Ctrl-C cancels the dial and hangs it up."
        },
        sortOptions = false)
final class DialCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RasCommand ras;

    @Parameters(paramLabel = "NAME", description = "The entry, as ras entries lists it.")
    private String name = "";

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "Give up and hang up after this time, for example 30s or 2m.")
    private @Nullable Duration timeout;

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = "Dial as this user (also DOMAIN\\USER); the password is asked for. "
                    + "Without it, the credentials saved with the entry.")
    private @Nullable String user;

    @Option(names = "--password-stdin", description = "With --user: take the password from standard input.")
    private boolean passwordFromPipe;

    @Option(names = "--phone-book", paramLabel = "FILE", description = "The phone book that holds the entry.")
    private @Nullable Path phoneBook;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (passwordFromPipe && user == null) {
            throw new CommandFailure(ExitCode.USAGE, "--password-stdin needs --user", List.of());
        }
        try (RasSession session = ras.openToFollow()) {
            List<RasConnection> connected = session.connectionsOf(name);
            if (!connected.isEmpty()) {
                // A second dial of the entry would only add a reference that a later hang-up has to give back as well.
                ras.terminal()
                        .out()
                        .println(Columns.printable(connected.get(0).entryName()) + " is connected already.");
                return ExitCode.OK;
            }
            return dial(session);
        }
    }

    private int dial(RasSession session) throws IOException, InterruptedException {
        DialRequest request = DialRequest.of(name);
        if (phoneBook != null) {
            request = request.phoneBook(phoneBook);
        }
        if (timeout != null) {
            request = request.options(DialOptions.defaults().dialTimeout(timeout));
        }
        Credentials credentials = user == null ? Credentials.saved() : ask(user);
        try {
            DialProgress progress = new DialProgress(ras.terminal(), ras.interrupts(), session);
            return progress.follow(request.credentials(credentials));
        } finally {
            if (user != null) {
                credentials.destroy();
            }
        }
    }

    private Credentials ask(String userName) throws IOException {
        Keyboard keyboard = ras.terminal().keyboard();
        if (!passwordFromPipe && !keyboard.isPerson()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "there is no terminal to ask for the password",
                    List.of("Pipe it in: ras dial NAME --user USER --password-stdin < FILE"));
        }
        char[] password =
                passwordFromPipe ? keyboard.readPassword() : keyboard.askPassword("Password of " + userName + ": ");
        if (password == null) {
            throw new CommandFailure(ExitCode.INTERRUPTED, "no password was given", List.of());
        }
        try {
            int slash = userName.indexOf('\\');
            return slash < 0
                    ? Credentials.of(userName, password)
                    : Credentials.of(userName.substring(slash + 1), password, userName.substring(0, slash));
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
