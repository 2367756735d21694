/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasException;
import java.util.Locale;
import java.util.Optional;

/** Tells a failure on {@code err}: what failed, then number, name, meaning and what to do. */
public final class FailureReport {
    private static final int LABEL = 11;

    private FailureReport() {}

    /** Prints the failure and gives the exit code. */
    public static int print(Terminal terminal, Throwable failure) {
        if (failure instanceof CommandFailure ours) {
            terminal.complain(Columns.printable(String.valueOf(ours.getMessage())));
            ours.advice().forEach(text -> terminal.advise(Columns.printable(text)));
            return ours.exitCode();
        }
        if (failure instanceof RasException ras) {
            return print(terminal, ras);
        }
        if (failure instanceof IllegalArgumentException) {
            // The library checks names and texts before anything native is called, and says what is wrong with them.
            terminal.complain(String.valueOf(failure.getMessage()));
            return ExitCode.USAGE;
        }
        terminal.complain("internal error: " + failure);
        failure.printStackTrace(terminal.err());
        return ExitCode.FAILED;
    }

    private static int print(Terminal terminal, RasException failure) {
        String what = failure.operation()
                + failure.entry().map(name -> " of " + ShellWord.inText(name)).orElse("");
        Optional<RasError> error = failure.error();
        terminal.complain(Columns.printable(what) + " failed");
        if (error.isEmpty()) {
            line(terminal, "reason", Columns.sentence(reason(failure)));
        } else {
            line(
                    terminal,
                    "error",
                    number(error.get().code()) + " " + error.get().name());
            line(terminal, "meaning", Columns.sentence(meaning(failure, error.get())));
            if (error.get().extendedCode() != 0) {
                line(terminal, "extended", number(error.get().extendedCode()));
            }
        }
        line(terminal, "what to do", Columns.sentence(failure.hint()));
        terminal.err().flush();
        return ExitCode.FAILED;
    }

    /** Decimal as the vendor's lists have them, HRESULT values in hexadecimal as people search for them. */
    public static String number(long code) {
        return code > Integer.MAX_VALUE ? "0x" + Long.toHexString(code).toUpperCase(Locale.ROOT) : "" + code;
    }

    // A dial that ended on its own terms (a time-out) has something to say beside the number.
    private static String meaning(RasException failure, RasError error) {
        return error.text().isEmpty() ? reason(failure) : error.text();
    }

    // The exception has its reason only in the message, between what failed and what to do.
    private static String reason(RasException failure) {
        String message = String.valueOf(failure.getMessage());
        int start = message.indexOf(" failed: ");
        int end = failure.hint().isEmpty()
                ? message.length()
                : message.length() - failure.hint().length() - 3;
        return start < 0 || end < start ? message : message.substring(start + " failed: ".length(), end);
    }

    private static void line(Terminal terminal, String label, String text) {
        if (text.isBlank()) {
            return;
        }
        String head = Columns.pad("  " + label, LABEL + 3);
        for (String part : Columns.wrap(Columns.printable(text), terminal.proseWidth() - LABEL - 3)) {
            terminal.err().println(Style.FAINT.paint(head, terminal.colourErr()) + part);
            head = " ".repeat(LABEL + 3);
        }
    }
}
