/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.json.JsonText;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras doctor}: one page for a bug report. */
public final class DoctorCommand implements Callable<Integer> {
    private static final int LABEL = 16;

    private final CommandContext ras;
    private boolean json;

    /** Takes what all commands share. */
    public DoctorCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return new CommandModel(
                        this,
                        "doctor",
                        "Looks at what rasffm needs: one page for a bug report.",
                        "It has no names of entries, connections or users, no numbers, no hosts and no passwords.")
                .footer("", "Exit code 1 when something is not as it should be.")
                .flag("--json", "Print JSON (docs/ras-json.md).", on -> json = on)
                .spec();
    }

    @Override
    public Integer call() {
        List<Finding> findings = Diagnosis.of(ras::open, System.getenv());
        boolean well = findings.stream().noneMatch(Finding::isProblem);
        if (json) {
            ras.terminal().out().println(json(well, findings));
        } else {
            print(ras.terminal(), findings);
        }
        return well ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void print(Terminal terminal, List<Finding> findings) {
        String topic = "";
        for (Finding finding : findings) {
            if (!finding.topic().equals(topic)) {
                topic = finding.topic();
                terminal.out().println(Style.BOLD.paint(topic, terminal.colourOut()));
            }
            print(terminal, finding);
        }
    }

    private static void print(Terminal terminal, Finding finding) {
        String head = Columns.pad("  " + finding.name(), LABEL + 2) + " ";
        String text = (finding.isProblem() ? "PROBLEM: " : "") + Columns.printable(finding.text());
        for (String part : Columns.wrap(text, terminal.proseWidth() - head.length())) {
            String painted = finding.isProblem() ? Style.BAD.paint(part, terminal.colourOut()) : part;
            terminal.out().println(Style.FAINT.paint(head, terminal.colourOut()) + painted);
            head = " ".repeat(head.length());
        }
    }

    private static String json(boolean well, List<Finding> findings) {
        return JsonText.document("rasffm.doctor/1", json -> {
            json.writeBooleanField("ok", well);
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("topic", finding.topic());
                json.writeStringField("name", finding.name());
                json.writeStringField("text", finding.text());
                if (finding.ok() == null) {
                    json.writeNullField("ok");
                } else {
                    json.writeBooleanField("ok", finding.ok());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
