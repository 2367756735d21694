/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.Ras;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Question;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.model.RasError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal what a paused dial wants to know. */
final class PausePrompt implements AutoCloseable {
    private final Terminal terminal;
    private final Happenings happenings;
    private final Ras ras;
    private final long ownerWindow;
    /** The user of the last attempt; null: the one saved with the entry. */
    private @Nullable String user;

    private @Nullable Credentials given;

    PausePrompt(Terminal terminal, Happenings happenings, Ras ras, @Nullable String user, long ownerWindow) {
        this.terminal = terminal;
        this.happenings = happenings;
        this.ras = ras;
        this.user = user;
        this.ownerWindow = ownerWindow;
    }

    /**
     * Says what the dial waits for and asks.
     *
     * @throws Question.Unanswered if the person ended the input, or the dial or Ctrl-C came first
     */
    PauseReply ask(DialNotification pause) throws InterruptedException, Question.Unanswered {
        terminal.clearLine();
        ConnectionState state = pause.state();
        if (state.equals(ConnectionState.RETRY_AUTHENTICATION)) {
            say("The server wants other credentials" + why(pause).orElse(". RAS does not say why.")
                    + " Ctrl-C gives up.");
            return credentials();
        }
        if (state.equals(ConnectionState.PASSWORD_EXPIRED)) {
            say("The password has expired, the server wants a new one"
                    + why(pause).orElse(".") + " Ctrl-C gives up.");
            return newPassword();
        }
        if (state.equals(ConnectionState.CALLBACK_SET_BY_CALLER)) {
            say("The server can hang up and call you back at a number that you name. Ctrl-C gives up.");
            return callbackNumber();
        }
        if (state.equals(ConnectionState.INVOKE_EAP_UI)) {
            say("The authentication method (EAP) asks in a window of its own.");
            return PauseReply.eapDialogue(ownerWindow);
        }
        if (state.equals(ConnectionState.INTERACTIVE)) {
            say(nameAndNumber(state) + ": RAS waits for input in a terminal window to the modem or the server. "
                    + "This command has none, and can only go on without.");
        } else {
            say(nameAndNumber(state) + ": RAS waits in a paused state that this command does not know"
                    + why(pause).orElse("."));
        }
        return goOn();
    }

    private PauseReply credentials() throws InterruptedException, Question.Unanswered {
        String before = user;
        while (true) {
            String shown = before == null ? "as saved" : Columns.printable(before);
            String typed = happenings
                    .ask(terminal.keyboard(), "User name [" + shown + "]: ")
                    .strip();
            String name = typed.isEmpty() ? before : typed;
            char[] password = password(name == null ? "Password: " : "Password of " + Columns.printable(name) + ": ");
            try {
                if (name == null || name.equals(before)) {
                    return PauseReply.newPassword(password);
                }
                Credentials other = new Account(name).with(password);
                forget();
                given = other;
                user = name;
                return PauseReply.credentials(other);
            } catch (IllegalArgumentException tooLong) {
                say(Columns.sentence(String.valueOf(tooLong.getMessage())));
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    private PauseReply newPassword() throws InterruptedException, Question.Unanswered {
        while (true) {
            char[] password = password("New password: ");
            try {
                char[] again = happenings.askPassword(terminal.keyboard(), "New password once more: ");
                boolean same = Arrays.equals(password, again);
                Arrays.fill(again, '\0');
                if (same) {
                    return PauseReply.newPassword(password);
                }
                say("The two are not the same. Type both again.");
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    private char[] password(String prompt) throws InterruptedException, Question.Unanswered {
        while (true) {
            char[] password = happenings.askPassword(terminal.keyboard(), prompt);
            Optional<String> objection = Account.objection(password);
            if (objection.isEmpty()) {
                return password;
            }
            Arrays.fill(password, '\0');
            say(objection.get());
        }
    }

    private PauseReply callbackNumber() throws InterruptedException, Question.Unanswered {
        while (true) {
            String number = happenings
                    .ask(terminal.keyboard(), "Callback number (Enter for no callback): ")
                    .strip();
            try {
                return PauseReply.callbackNumber(number);
            } catch (IllegalArgumentException tooLong) {
                say(Columns.sentence(String.valueOf(tooLong.getMessage())));
            }
        }
    }

    private PauseReply goOn() throws InterruptedException, Question.Unanswered {
        while (true) {
            String answer = happenings
                    .ask(terminal.keyboard(), "Enter goes on, n gives up: ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (answer.isEmpty()) {
                return PauseReply.goOn();
            }
            if (answer.equals("n")) {
                return PauseReply.giveUp();
            }
        }
    }

    private Optional<String> why(DialNotification pause) {
        return pause.error().map(error -> ": " + Columns.printable(text(ras, error)));
    }

    /** An error in one sentence, in the system's own words. */
    static String text(Ras ras, RasError error) {
        String meaning = ras.error((int) error.code()).text();
        return meaning.isEmpty() ? error.label() + "." : Columns.sentence(error.label() + ", " + meaning);
    }

    /** {@code Interactive (0x1000)}; an unknown state has its number in its name. */
    static String nameAndNumber(ConnectionState state) {
        return state.isKnown() ? state.name() + " (0x" + Integer.toHexString(state.code()) + ")" : state.name();
    }

    private void say(String text) {
        Columns.wrap(text, terminal.proseWidth()).forEach(terminal.out()::println);
        terminal.out().flush();
    }

    private void forget() {
        if (given != null) {
            given.destroy();
        }
    }

    /** Wipes what was typed: the dial has its own copy until its end. */
    @Override
    public void close() {
        forget();
    }
}
