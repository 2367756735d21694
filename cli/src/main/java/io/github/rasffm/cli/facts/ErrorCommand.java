/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.FailureReport;
import io.github.rasffm.cli.session.Names;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.RasErrorInfo;
import io.github.rasffm.model.RasErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ras error}: what a number or a name means and what to do about it. Asks no RAS library. */
@Command(
        name = "error",
        description = "Says what an error number means and what to do.",
        footer = {"", "Example: ras error 691 0x80070005 ERROR_NO_ANSWER"})
public final class ErrorCommand implements Callable<Integer> {
    private static final int INDENT = 5;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandContext ras;

    @Parameters(
            paramLabel = "CODE",
            arity = "1..*",
            description = "Decimal, hexadecimal with 0x, or a name with or without ERROR_.")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON (docs/ras-json.md).")
    private boolean json;

    @Override
    public Integer call() {
        List<ErrorCode> wanted = codes.stream().map(ErrorCode::parse).toList();
        Terminal terminal = ras.terminal();
        if (json) {
            terminal.out().println(ErrorsJson.of(wanted));
        } else {
            print(terminal, wanted);
        }
        return wanted.stream().allMatch(code -> code.info().isPresent()) ? ExitCode.OK : ExitCode.FAILED;
    }

    // The unknown ones go to another stream, so they must not part the known ones.
    private static void print(Terminal terminal, List<ErrorCode> codes) {
        boolean first = true;
        for (ErrorCode code : codes) {
            if (code.info().isPresent()) {
                if (!first) {
                    terminal.out().println();
                }
                first = false;
                print(terminal, code, code.info().get());
            }
        }
        terminal.out().flush();
        codes.stream().filter(code -> code.info().isEmpty()).forEach(code -> complain(terminal, code));
    }

    private static void complain(Terminal terminal, ErrorCode code) {
        terminal.complain("no error is known by " + Columns.printable(code.typed()));
        List<String> near = Names.nearest(
                code.typed(), RasErrors.all().stream().map(RasErrorInfo::name).toList());
        if (!near.isEmpty()) {
            terminal.advise("Did you mean " + Names.either(near) + "?");
        }
    }

    private static void print(Terminal terminal, ErrorCode code, RasErrorInfo info) {
        String number = FailureReport.number(info.code());
        String from = code.typed().equals(number) || code.isName()
                ? ""
                : " (" + Columns.printable(code.typed().strip()) + ")";
        String head = Columns.pad(number, INDENT - 2) + "  ";
        for (String part : Columns.wrap(info.name() + from, terminal.width() - head.length())) {
            terminal.out().println(Style.BOLD.paint(head + part, terminal.colourOut()));
            head = " ".repeat(head.length());
        }
        indented(terminal, Columns.sentence(info.meaning()));
        if (!info.hint().isEmpty()) {
            indented(terminal, "What to do: " + Columns.sentence(info.hint()));
        }
    }

    private static void indented(Terminal terminal, String text) {
        for (String line : Columns.wrap(text, terminal.proseWidth() - INDENT)) {
            terminal.out().println(" ".repeat(INDENT) + line);
        }
    }
}
