/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.FailureReport;
import io.github.rasffm.cli.session.Names;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.RasErrorInfo;
import io.github.rasffm.model.RasErrors;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras error}: what a number or a name means, why it happens, what to do about it. Asks no RAS library. */
public final class ErrorCommand implements Callable<Integer> {
    private static final int INDENT = 5;
    /** About what fits on a screen; who finds more has not said what is meant. */
    private static final int MOST_FOUND = 10;

    private final CommandContext ras;
    private List<String> codes = List.of();
    private boolean json;

    /** Takes what all commands share. */
    public ErrorCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return new CommandModel(
                        this,
                        "error",
                        "Says what an error means, why it happens and what to do.",
                        "Words find errors: all of them must stand in what is known about it.")
                .footer(
                        "",
                        "Examples: ras error 691 0x80070005 ERROR_NO_ANSWER",
                        "          ras error certificate expired")
                .words(
                        "CODE",
                        "1..*",
                        "Decimal, hexadecimal with 0x, a name with or without ERROR_, a message with one, or words.",
                        words -> codes = words)
                .flag("--json", "Print JSON (docs/ras-json.md).", on -> json = on)
                .spec();
    }

    @Override
    public Integer call() {
        List<ErrorSearch.Answer> answers = ErrorSearch.of(codes);
        Terminal terminal = ras.terminal();
        if (json) {
            terminal.out().println(ErrorsJson.of(answers));
        } else {
            print(terminal, answers);
        }
        return answers.stream().allMatch(ErrorSearch.Answer::isKnown) ? ExitCode.OK : ExitCode.FAILED;
    }

    // The unknown ones go to another stream, so they must not part the known ones.
    private static void print(Terminal terminal, List<ErrorSearch.Answer> answers) {
        boolean first = true;
        for (ErrorSearch.Answer answer : answers) {
            if (answer.isKnown()) {
                if (!first) {
                    terminal.out().println();
                }
                first = false;
                print(terminal, answer);
            }
        }
        terminal.out().flush();
        answers.stream().filter(answer -> !answer.isKnown()).forEach(answer -> complain(terminal, answer));
    }

    private static void print(Terminal terminal, ErrorSearch.Answer answer) {
        List<ErrorCode> found = answer.found();
        if (found.size() == 1) {
            ErrorCode code = found.get(0);
            print(terminal, code, code.info().orElseThrow());
            return;
        }
        for (ErrorCode code : found.subList(0, Math.min(MOST_FOUND, found.size()))) {
            RasErrorInfo info = code.info().orElseThrow();
            head(terminal, info, "");
            indented(terminal, Columns.sentence(info.meaning()));
            why(terminal, answer.typed(), info);
        }
        terminal.out().flush();
        String more = found.size() > MOST_FOUND
                ? "The first " + MOST_FOUND + " of " + found.size() + "; one more word finds fewer. "
                : "";
        terminal.remark(more + "More about one: ras error "
                + FailureReport.number(found.get(0).code()));
    }

    /** Where those words stand that neither the name nor the meaning has. */
    private static void why(Terminal terminal, String typed, RasErrorInfo info) {
        List<String> missing = ErrorSearch.missing(typed, info.name() + " " + info.meaning());
        String cause = ErrorCauses.of(info.code()).orElse("");
        List<String> rest = ErrorSearch.missing(missing, cause);
        if (rest.size() < missing.size()) {
            cause(terminal, cause);
        }
        if (!rest.isEmpty()) {
            hint(terminal, info);
        }
    }

    private static void complain(Terminal terminal, ErrorSearch.Answer answer) {
        terminal.complain("no error is known by " + Columns.printable(answer.typed()));
        List<String> near = Names.nearest(
                answer.typed(), RasErrors.all().stream().map(RasErrorInfo::name).toList());
        if (!near.isEmpty()) {
            terminal.advise("Did you mean " + Names.either(near) + "?");
        }
    }

    private static void print(Terminal terminal, ErrorCode code, RasErrorInfo info) {
        boolean plain = code.typed().equals(FailureReport.number(info.code())) || code.isName();
        head(terminal, info, plain ? "" : " (" + Columns.printable(code.typed().strip()) + ")");
        indented(terminal, Columns.sentence(info.meaning()));
        ErrorCauses.of(info.code()).ifPresent(cause -> cause(terminal, cause));
        if (!info.hint().isEmpty()) {
            hint(terminal, info);
        }
    }

    private static void cause(Terminal terminal, String cause) {
        indented(terminal, "Usual causes: " + Columns.sentence(cause));
    }

    private static void hint(Terminal terminal, RasErrorInfo info) {
        indented(terminal, "What to do: " + Columns.sentence(info.hint()));
    }

    private static void head(Terminal terminal, RasErrorInfo info, String from) {
        String head = Columns.pad(FailureReport.number(info.code()), INDENT - 2) + "  ";
        for (String part : Columns.wrap(info.name() + from, terminal.width() - head.length())) {
            terminal.out().println(Style.BOLD.paint(head + part, terminal.colourOut()));
            head = " ".repeat(head.length());
        }
    }

    private static void indented(Terminal terminal, String text) {
        for (String line : Columns.wrap(text, terminal.proseWidth() - INDENT)) {
            terminal.out().println(" ".repeat(INDENT) + line);
        }
    }
}
