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
 * iteration slower, so ratios are of the 10th percentiles of all iterations; the medians stand beside.
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

    /** The floor's 10th percentile, not a number without a floor. */
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

    /** The ways that this row of ours is slower than. */
    List<Row> losesTo(Row ours) {
        return !ours.isOurs()
                ? List.of()
                : rows.stream()
                        .filter(row -> !row.isOurs() && !row.isFloor() && ours.quiet() > NOTICEABLE * row.quiet())
                        .toList();
    }

    /** The same, their names. */
    String fasterThan(Row ours) {
        return losesTo(ours).stream().map(Row::variant).collect(Collectors.joining(", "));
    }

    /** Whether it answers the question of JNA: it has a way of ours and one of JNA's. */
    boolean hasJna() {
        return rows.stream().anyMatch(Row::isOurs) && rows.stream().anyMatch(Row::isJna);
    }

    boolean busy() {
        return rows.stream().anyMatch(row -> row.median() > BUSY * row.quiet());
    }
}
