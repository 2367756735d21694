/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as text for a terminal of 80 columns. */
final class ResultTable {
    static final String BUSY = "Medians are far above p10, as on a busy machine: repeat before you trust it.\n";

    private ResultTable() {}

    /** For a terminal, in colours if it has them. */
    static String forTerminal(List<Row> rows, boolean colours) {
        StringBuilder text = new StringBuilder();
        for (Table table : Table.of(rows)) {
            text.append(style(colours, "1", table.name() + ", " + table.unit())).append('\n');
            text.append(String.format(
                    "  %-22s %9s %9s %9s %8s %7s %6s%n",
                    "", "score", "±error", table.compared(), "x floor", "x JNI", "B/op"));
            for (Row row : table.rows()) {
                String line = String.format(
                        Locale.ROOT,
                        "  %-22s %9s %9s %9s %8s %7s %6s",
                        row.variant(),
                        Numbers.of(row.time().score()),
                        Numbers.of(row.time().error()),
                        Numbers.of(row.quiet()),
                        Numbers.of(row.quiet() / table.floor()),
                        Numbers.of(row.quiet() / table.jni()),
                        Numbers.bytes(row.bytes()));
                text.append(row.isOurs() ? style(colours, "32", line) : line).append('\n');
                String extras = extras(row);
                if (!extras.isEmpty()) {
                    text.append("      ").append(extras).append('\n');
                }
                if (row.time().jvmsDiffer()) {
                    text.append("      JVMs differ: ").append(row.jvmsDiffer()).append('\n');
                }
                String faster = table.fasterThan(row);
                if (!faster.isEmpty()) {
                    text.append(style(colours, "33", "      slower than " + faster))
                            .append('\n');
                }
            }
            text.append(table.busy() ? "  " + BUSY : "").append('\n');
        }
        return text.toString();
    }

    private static String extras(Row row) {
        return Arrays.stream(Extra.values())
                .filter(extra -> !Double.isNaN(row.extra(extra.label())))
                .map(extra -> extra.heading() + " " + Numbers.of(row.extra(extra.label())))
                .collect(Collectors.joining(", "));
    }

    private static String style(boolean colours, String code, String text) {
        return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
