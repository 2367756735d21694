/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Results as Markdown that is also readable on a terminal. Other work on the machine only ever makes an iteration slower,
 * so ratios are of the 10th percentiles of all iterations of all JVMs; the medians stand beside. <em>Over floor</em> is
 * what a way costs beside the called function; <em>/ JNI's</em> divides that by the same of the best JNI way, where that
 * is more than the function itself takes: a small difference of two large numbers says nothing.
 */
final class ResultTable {
    /** Of a median over its 10th percentile; on a machine of our own they differ by a few per cent. */
    private static final double BUSY = 1.15;

    private ResultTable() {}

    static String of(List<Row> rows) {
        Map<String, List<Row>> tables =
                rows.stream().collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        tables.forEach((name, members) -> append(
                text,
                name,
                members.stream().sorted(Comparator.comparingInt(Row::rank)).toList()));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, List<Row> rows) {
        double floor = best(rows, Row::isFloor);
        double jni = best(rows, Row::isJni);
        text.append(name).append(", ").append(rows.get(0).unit()).append("\n\n");
        text.append("| variant          |  median |     p10 |  ±error | x floor | x JNI | over floor | / JNI's |  B/op"
                + " |\n");
        text.append(
                "|------------------|--------:|--------:|--------:|--------:|------:|-----------:|--------:|------:|\n");
        for (Row row : rows) {
            double over = row.isFloor() ? Double.NaN : row.quiet() - floor;
            text.append(String.format(
                    Locale.ROOT,
                    "| %-16s | %7.2f | %7.2f | %7.2f | %7s | %5s | %10s | %7s | %5.2f |%s%n",
                    row.variant(),
                    row.median(),
                    row.quiet(),
                    row.error(),
                    number(row.quiet() / floor),
                    number(row.quiet() / jni),
                    number(over),
                    number(jni - floor > floor ? over / (jni - floor) : Double.NaN),
                    row.bytes(),
                    extras(row)));
        }
        if (rows.stream().anyMatch(row -> row.median() > BUSY * row.quiet())) {
            text.append("\nThe machine was busy (medians far above p10): repeat before you believe a ratio.\n");
        }
        text.append('\n');
    }

    /** Outside the table for now, since only some rows have them. */
    private static String extras(Row row) {
        return Arrays.stream(Extra.values())
                .filter(extra -> !Double.isNaN(row.extra(extra.label())))
                .map(extra -> String.format(Locale.ROOT, " %s %.1f", extra.heading(), row.extra(extra.label())))
                .collect(Collectors.joining(","));
    }

    private static double best(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).mapToDouble(Row::quiet).min().orElse(Double.NaN);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }
}
