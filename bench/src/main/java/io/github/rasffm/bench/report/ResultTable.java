/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as text: for a terminal of 80 columns, and as Markdown with all columns. */
final class ResultTable {
    private static final String BUSY =
            "The machine was busy (medians far above p10): repeat before you believe a ratio.\n";

    private ResultTable() {}

    /** For a terminal, in colours if it has them. */
    static String forTerminal(List<Row> rows, boolean colours) {
        StringBuilder text = new StringBuilder();
        for (Table table : Table.of(rows)) {
            text.append(style(colours, "1", table.name() + ", " + table.unit())).append('\n');
            text.append(String.format(
                    "  %-22s %9s %9s %9s %8s %7s %6s%n", "", "median", "p10", "±error", "x floor", "x JNI", "B/op"));
            for (Row row : table.rows()) {
                String line = String.format(
                        Locale.ROOT,
                        "  %-22s %9s %9s %9s %8s %7s %6s",
                        row.variant(),
                        Numbers.of(row.median()),
                        Numbers.of(row.quiet()),
                        Numbers.of(row.error()),
                        Numbers.of(row.quiet() / table.floor()),
                        Numbers.of(row.quiet() / table.jni()),
                        Numbers.bytes(row.bytes()));
                text.append(row.isOurs() ? style(colours, "32", line) : line).append('\n');
                String extras = extras(row);
                if (!extras.isEmpty()) {
                    text.append("      ").append(extras).append('\n');
                }
                if (!table.losesTo(row).isEmpty()) {
                    text.append(style(colours, "33", "      slower than " + String.join(", ", table.losesTo(row))))
                            .append('\n');
                }
            }
            text.append(table.busy() ? "  " + BUSY : "").append('\n');
        }
        return text.toString();
    }

    /**
     * As Markdown. <em>Over floor</em> is what a way costs beside the called function; <em>/ JNI's</em> divides that by
     * the same of the best JNI way, where that is more than the function itself takes: a small difference of two large
     * numbers says nothing.
     */
    static String markdown(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Table table : Table.of(rows)) {
            List<Extra> extras = Arrays.stream(Extra.values())
                    .filter(extra -> table.rows().stream().anyMatch(row -> !Double.isNaN(row.extra(extra.label()))))
                    .toList();
            text.append("### ")
                    .append(table.name())
                    .append(", ")
                    .append(table.unit())
                    .append("\n\n");
            List<String> head = new ArrayList<>(
                    List.of("", "median", "±error", "p10", "x floor", "x JNI", "over floor", "/ JNI's", "B/op"));
            extras.forEach(extra -> head.add(extra.heading()));
            head.add("");
            text.append(line(head))
                    .append("|---|")
                    .append("--:|".repeat(head.size() - 2))
                    .append("---|\n");
            for (Row row : table.rows()) {
                text.append(line(cells(table, row, extras)));
            }
            text.append(table.busy() ? "\n" + BUSY : "").append('\n');
        }
        return text.toString();
    }

    private static List<String> cells(Table table, Row row, List<Extra> extras) {
        double jni = table.jni() - table.floor();
        double over = row.isFloor() ? Double.NaN : row.quiet() - table.floor();
        List<String> cells = new ArrayList<>(List.of(
                row.variant(),
                Numbers.of(row.median()),
                Numbers.of(row.error()),
                Numbers.of(row.quiet()),
                Numbers.of(row.quiet() / table.floor()),
                Numbers.of(row.quiet() / table.jni()),
                Numbers.of(over),
                Numbers.of(jni > table.floor() ? over / jni : Double.NaN),
                Numbers.bytes(row.bytes())));
        extras.forEach(extra -> cells.add(Numbers.of(row.extra(extra.label()))));
        List<String> faster = table.losesTo(row);
        cells.add(faster.isEmpty() ? "" : "slower than " + String.join(", ", faster));
        return cells;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
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
