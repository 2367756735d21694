/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run as a document: what is under {@code docs/performance} is this, unchanged. */
final class Markdown {
    private Markdown() {}

    /** The document: what was gained, the targets, where we lose, and a table for each question. */
    static String of(Judgement run) {
        StringBuilder text = new StringBuilder("# A run on ")
                .append(run.facts().getOrDefault("System", "an unknown system"))
                .append("\n\nWritten by `bench/run`; `docs/performance.md` says how to read it.\n\n");
        run.facts()
                .forEach((key, value) ->
                        text.append("- ").append(key).append(": ").append(value).append('\n'));
        text.append("\n## Should I leave JNA?\n").append(run.answer().text()).append("\n\n");
        if (!run.gains().isEmpty()) {
            table(
                    text,
                    List.of("", "rasffm is", "rasffm and JNA"),
                    run.gains().stream()
                            .map(Gain::card)
                            .map(card -> List.of(
                                    cell(card, "title"),
                                    cell(card, "big") + " " + cell(card, "than"),
                                    cell(card, "detail")))
                            .toList());
        }
        text.append("\n## Targets\n");
        table(
                text,
                List.of("Question", "What", "target", "this run", ""),
                run.verdicts().stream()
                        .map(verdict -> List.of(
                                verdict.question(), verdict.text(), verdict.limit(), verdict.value(), verdict.words()))
                        .toList());
        text.append('\n');
        run.verdicts().stream()
                .filter(verdict -> !verdict.reason().isEmpty())
                .collect(Collectors.groupingBy(
                        Verdict::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                verdict -> verdict.question() + ", " + verdict.text(), Collectors.joining("; "))))
                .forEach((reason, missed) -> text.append("- Missed, " + missed + ": " + reason + "\n"));
        text.append("\n## Where rasffm is slower, by more than 5 %\n");
        run.losses()
                .forEach(loss -> text.append("- " + loss.type() + ": "
                        + loss.rows().stream()
                                .map(row -> row.variant() + " than " + row.ways())
                                .collect(Collectors.joining("; "))
                        + ". " + loss.reason() + "\n"));
        text.append(run.losses().isEmpty() ? "In no table.\n" : "").append('\n').append(tables(run.tables()));
        return text.toString();
    }

    private static String cell(Map<String, Object> card, String name) {
        return String.valueOf(card.get(name));
    }

    /**
     * The tables alone. <em>Over floor</em> is what a way costs beside the called function; <em>/ JNI's</em> divides
     * that by the same of the best JNI way, where that is more than the function itself takes: a small difference of
     * two large numbers says nothing. Columns that would be empty are left out.
     */
    static String tables(List<Table> tables) {
        StringBuilder text = new StringBuilder();
        for (Table table : tables) {
            text.append("### ")
                    .append(table.name())
                    .append(", ")
                    .append(table.unit())
                    .append('\n');
            Map<String, Function<Row, String>> columns = columns(table);
            columns.values()
                    .removeIf(column -> table.rows().stream()
                            .allMatch(row -> column.apply(row).isEmpty()));
            List<String> head = new ArrayList<>(columns.keySet());
            head.add(0, "");
            table(
                    text,
                    head,
                    table.rows().stream()
                            .map(row -> {
                                List<String> cells = new ArrayList<>(List.of(row.variant()));
                                columns.values().forEach(column -> cells.add(column.apply(row)));
                                return cells;
                            })
                            .toList());
            text.append(table.busy() ? "\n" + ResultTable.BUSY : "").append('\n');
        }
        return text.toString();
    }

    private static Map<String, Function<Row, String>> columns(Table table) {
        double jni = table.jni() - table.floor();
        Map<String, Function<Row, String>> columns = new LinkedHashMap<>();
        columns.put("score", row -> Numbers.of(row.time().score()));
        columns.put("±error", row -> Numbers.of(row.time().error()));
        columns.put(table.compared(), row -> Numbers.of(row.quiet()));
        columns.put("x floor", row -> Numbers.of(row.quiet() / table.floor()));
        columns.put("x JNI", row -> Numbers.of(row.quiet() / table.jni()));
        columns.put("over floor", row -> row.isFloor() ? "" : Numbers.of(row.quiet() - table.floor()));
        columns.put(
                "/ JNI's",
                row -> row.isFloor() || jni <= table.floor() ? "" : Numbers.of((row.quiet() - table.floor()) / jni));
        columns.put("B/op", row -> Numbers.bytes(row.bytes()));
        Arrays.stream(Extra.values())
                .forEach(extra -> columns.put(extra.heading(), row -> Numbers.of(row.extra(extra.label()))));
        columns.put("JVMs differ", Row::jvmsDiffer);
        columns.put("slower than", table::fasterThan);
        return columns;
    }

    private static void table(StringBuilder text, List<String> head, List<? extends List<String>> lines) {
        text.append(line(head)).append(head.stream().map(cell -> "---").collect(Collectors.joining("|", "|", "|\n")));
        lines.forEach(cells -> text.append(line(cells)));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
