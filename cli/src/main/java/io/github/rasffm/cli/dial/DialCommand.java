/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.DialOptions;
import io.github.rasffm.DialRequest;
import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.session.Choice;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.Durations;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Keyboard;
import io.github.rasffm.cli.terminal.PipedPassword;
import io.github.rasffm.cli.terminal.Question;
import io.github.rasffm.model.Credentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code ras dial}: dials an entry and shows how it goes. The connection stays up when the command ends. */
public class DialCommand implements Callable<Integer> {
    /** What RAS takes as: pause and ask, if the user may choose at all. Not verified on Windows. */
    private static final String ASK_FOR_CALLBACK = "*";

    /** How the paths end of the phone book of all users and of that of one, which are dialled when none is named. */
    private static final String USUAL_BOOK = "\\microsoft\\network\\connections\\pbk\\rasphone.pbk";

    private final CommandContext ras;
    private @Nullable String name;
    private @Nullable Duration timeout;
    private @Nullable String user;
    private boolean passwordFromPipe;
    private @Nullable Path phoneBook;
    private @Nullable String callback;
    private @Nullable Duration pauseTimeout;
    private long ownerWindow;

    /** Takes what all commands share. */
    public DialCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return addTo(new CommandModel(
                        this,
                        "dial",
                        "Dials an entry and shows how it goes.",
                        "Without a name you pick the entry from a list. Without a terminal, too, its number or name is"
                                + " read from standard input, for which the command waits.",
                        "The connection stays up when the command ends. Ctrl-C cancels the dial and hangs it up.",
                        "Each state has its place among the nine that a dial usually takes, as 6/9. RAS promises"
                                + " neither their order nor that all of them come.",
                        "Where the server wants more - other credentials, a new password, a callback number - you are"
                                + " asked at the terminal. Without a terminal the dial is given up."))
                .spec();
    }

    /** Adds the options of a dial. */
    protected final CommandModel addTo(CommandModel model) {
        return model.word("NAME", "The entry, as ras entries lists it.", word -> name = word)
                .option(
                        "--timeout",
                        "TIME",
                        Duration.class,
                        new Durations(),
                        "Give up and hang up when the dial takes longer than this, for example 30s or 2m. The server's "
                                + "questions count; the password of --user, asked before, does not.",
                        time -> timeout = time)
                .option(
                        new String[] {"--user"},
                        "USER",
                        String.class,
                        "Dial as this user (also DOMAIN\\USER); the password is asked for. "
                                + "Without it, the credentials saved with the entry.",
                        text -> user = text)
                .flag(
                        "--password-stdin",
                        "With --user: take the password from standard input.",
                        on -> passwordFromPipe = on)
                .option(
                        new String[] {"--phone-book"},
                        "FILE",
                        Path.class,
                        "The phone book that holds the entry.",
                        file -> phoneBook = file)
                .option(
                        new String[] {"--callback"},
                        "NUMBER",
                        String.class,
                        "Where the server may call you back; empty: nowhere. "
                                + "Without it you are asked, if the server lets you choose.",
                        number -> callback = number)
                .option(
                        "--pause-timeout",
                        "TIME",
                        Duration.class,
                        new Durations(),
                        "How long a question waits for your answer; 2m unless given.",
                        time -> pauseTimeout = time)
                .option(
                        "--owner-window",
                        "HANDLE",
                        Long.class,
                        new WindowHandle(),
                        "The window (HWND) that owns the dialogue of an authentication method.",
                        handle -> ownerWindow = handle == null ? 0 : handle);
    }

    /** What this command and one that dials for another purpose have from {@code ras}. */
    protected CommandContext context() {
        return ras;
    }

    /** Who else sees the dial; the connection is then hung up at its end. */
    protected @Nullable DialWitness witness() {
        return null;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (passwordFromPipe && user == null) {
            throw new CommandFailure(ExitCode.USAGE, "--password-stdin needs --user", List.of());
        }
        try (RasSession session = context().openToFollow()) {
            if (phoneBook != null) {
                session.mistakeIn(phoneBook)
                        .map(Columns::printable)
                        .ifPresent(context().terminal()::remark);
            }
            String entry = name == null ? pick(session) : name;
            List<RasConnection> connected = session.connectionsOf(entry, phoneBook);
            if (connected.isEmpty()) {
                return dial(session, entry);
            }
            // A second dial of the entry would only add a reference that a later hang-up has to give back as well.
            return connectedAlready(connected.get(0));
        }
    }

    private String pick(RasSession session) {
        if (phoneBook != null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--phone-book needs a name", List.of("Try: ras dial NAME --phone-book FILE"));
        }
        if (passwordFromPipe) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--password-stdin needs a name",
                    List.of("Try: ras dial NAME --user USER --password-stdin < FILE"));
        }
        List<String> entries = session.ras().entries();
        if (entries.isEmpty()) {
            throw new CommandFailure(ExitCode.FAILED, "the phone book has no entries", List.of());
        }
        Choice choice = new Choice("Dial which?", "ras dial NAME", "ENTRY");
        entries.forEach(choice::row);
        return entries.get(choice.ask(context().terminal(), context().interrupts(), "nothing was dialled"));
    }

    /** Says so; gives the exit code. */
    protected int connectedAlready(RasConnection connection) {
        String entry = Columns.printable(connection.entryName());
        context().terminal().out().println(entry + " is connected already.");
        if (phoneBook == null) {
            connection
                    .phoneBook()
                    .filter(book -> !isUsual(book))
                    .ifPresent(book -> context()
                            .terminal()
                            .remark("It is the entry of " + Columns.printable(book.toString())
                                    + "; --phone-book names another."));
        }
        return ExitCode.OK;
    }

    // By its text, as the simulator names such a book on systems whose paths are others.
    private static boolean isUsual(Path book) {
        return book.toString().replace('/', '\\').toLowerCase(Locale.ROOT).endsWith(USUAL_BOOK);
    }

    private int dial(RasSession session, String entry) throws IOException, InterruptedException {
        DialRequest request = request(session, entry);
        if (phoneBook != null) {
            request = request.phoneBook(phoneBook);
        }
        DialOptions options = DialOptions.defaults();
        if (timeout != null) {
            options = options.dialTimeout(timeout);
        }
        if (pauseTimeout != null) {
            options = options.pauseTimeout(pauseTimeout);
        }
        if (callback != null) {
            request = request.callbackNumber(callback);
        } else if (context().terminal().keyboard().isPerson()) {
            request = request.callbackNumber(ASK_FOR_CALLBACK);
        }
        Credentials credentials = user == null ? Credentials.saved() : ask(new Account(user));
        try {
            DialProgress progress =
                    new DialProgress(context().terminal(), context().interrupts(), session, witness());
            return progress.follow(request.options(options).credentials(credentials), user, ownerWindow);
        } finally {
            if (user != null) {
                credentials.destroy();
            }
        }
    }

    // A phone book is a text file, in which names may stand that RAS refuses.
    private DialRequest request(RasSession session, String entry) {
        try {
            return DialRequest.of(entry);
        } catch (IllegalArgumentException refused) {
            if (phoneBook == null && !session.ras().entries().contains(entry)) {
                throw refused;
            }
            throw new CommandFailure(
                    ExitCode.USAGE,
                    String.valueOf(refused.getMessage()),
                    List.of("Rename it in the phone book: RAS itself takes no entry of such a name."));
        }
    }

    private Credentials ask(Account account) throws IOException, InterruptedException {
        Keyboard keyboard = context().terminal().keyboard();
        if (!passwordFromPipe && !keyboard.isPerson()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "there is no terminal to ask for the password",
                    List.of("Pipe it in: ras dial NAME --user USER --password-stdin < FILE"));
        }
        char[] password = passwordFromPipe ? readPassword(keyboard) : askPassword(keyboard, account);
        try {
            return account.with(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static char[] readPassword(Keyboard keyboard) throws IOException {
        try {
            return keyboard.readPassword();
        } catch (PipedPassword.Refused unusable) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    String.valueOf(unusable.getMessage()),
                    List.of("Its first line is the password; without a password to give, leave out --user."));
        }
    }

    private char[] askPassword(Keyboard keyboard, Account account) throws InterruptedException {
        Happenings happenings = new Happenings();
        try (Interrupts.Registration _ =
                context().interrupts().onInterrupt(() -> happenings.add(new Happening.Interrupt()))) {
            while (true) {
                char[] password =
                        happenings.askPassword(keyboard, "Password of " + Columns.printable(account.typed()) + ": ");
                Optional<String> objection = Account.objection(password);
                if (objection.isEmpty()) {
                    return password;
                }
                Arrays.fill(password, '\0');
                context().terminal().say(true, objection.get());
            }
        } catch (Question.Unanswered none) {
            context().terminal().out().println();
            keyboard.restore();
            throw new CommandFailure(ExitCode.INTERRUPTED, "no password was given", List.of());
        }
    }

    /** A number as Java and C write them: 0 is no window. */
    private static final class WindowHandle implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.decode(text);
            } catch (NumberFormatException notANumber) {
                throw new TypeConversionException(text + " is no window handle; for example 0x10452");
            }
        }
    }
}
