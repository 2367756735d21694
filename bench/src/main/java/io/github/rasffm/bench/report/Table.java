/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rows that may be compared: one class with one set of parameters. Other work on the machine only ever makes an
 * iteration slower, so ratios are of 10th percentiles ({@link Timing#quiet()}).
 *
 * @param name class and parameters
 * @param rows the floor, then all from fast to slow
 */
record Table(String name, List<Row> rows) {
    /** Of a median over its 10th percentile; on a machine of our own they differ by a few per cent. */
    private static final double BUSY = 1.15;

    /** A difference that two runs do not agree upon is no loss. */
    static final double NOTICEABLE = 1.05;

    /** The tables of all rows, in the order in which the rows name them. */
    static List<Table> of(List<Row> rows) {
        Map<String, List<Row>> tables =
                rows.stream().collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
        return tables.entrySet().stream()
                .map(table -> new Table(
                        table.getKey(),
                        table.getValue().stream()
                                .sorted(Comparator.comparing((Row row) -> !row.isFloor())
                                        .thenComparingDouble(Row::quiet))
                                .toList()))
                .toList();
    }

    String question() {
        return rows.get(0).question();
    }

    String unit() {
        return rows.get(0).unit();
    }

    /** What is compared of the floor's times, not a number without a floor. */
    double floor() {
        return best(Row::isFloor);
    }

    /** The best of JNI's ways, not a number without. */
    double jni() {
        return best(Row::isJni);
    }

    double best(Predicate<Row> which) {
        return rows.stream().filter(which).mapToDouble(Row::quiet).min().orElse(Double.NaN);
    }

    boolean has(Predicate<Row> which) {
        return rows.stream().anyMatch(which);
    }

    /** Each row of ours beside each way that is faster, the floor apart: all that any part of a report says of it. */
    List<Defeat> defeats() {
        return rows.stream()
                .filter(Row::isOurs)
                .flatMap(ours -> rows.stream()
                        .filter(other ->
                                !other.isOurs() && !other.isFloor() && ours.quiet() > NOTICEABLE * other.quiet())
                        .map(other -> new Defeat(ours, other)))
                .toList();
    }

    /** The names of the ways that beat a row of ours; empty for any other. */
    String fasterThan(Row row) {
        return defeats().stream()
                .filter(defeat -> defeat.ours().equals(row))
                .map(defeat -> defeat.other().variant())
                .collect(Collectors.joining(", "));
    }

    /** What {@link Timing#quiet()} is here, in a column's head. */
    String compared() {
        return rows.get(0).time().compared().heading();
    }

    boolean busy() {
        return rows.stream().anyMatch(row -> row.time().median() > BUSY * row.quiet());
    }
}
