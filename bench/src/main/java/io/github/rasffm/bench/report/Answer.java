/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run says of leaving JNA, in a sentence or two: of all its tables that have rasffm and JNA. */
final class Answer {
    private final List<Table> tables;
    private final Map<String, String> operations;

    private Answer(List<Table> tables, Map<String, String> operations) {
        this.tables = tables;
        this.operations = operations;
    }

    /**
     * Says it.
     *
     * @param operations what the classes do, as a user says it
     */
    static String of(List<Table> tables, Map<String, String> operations) {
        return new Answer(tables.stream().filter(Table::hasJna).toList(), operations).text();
    }

    private String text() {
        if (tables.isEmpty()) {
            return "This run has no operation both with rasffm and with JNA: it cannot say.";
        }
        long wins = tables.stream().filter(Answer::wins).count();
        List<String> losses = losses();
        if (wins == 0 && losses.isEmpty()) {
            return "It makes no difference: in no comparison of this run is rasffm or JNA faster by more than 5 %.";
        }
        String compared = tables.size() == 1
                ? "the one comparison"
                : (wins == tables.size() ? "all " : wins + " of ") + tables.size() + " comparisons";
        String gained = wins == 0
                ? "in no comparison of this run is rasffm faster than every way of JNA"
                : "rasffm is faster than every way of JNA in " + compared + " of this run, up to "
                        + Numbers.ratio(most()) + " times";
        if (losses.isEmpty()) {
            return "Yes: " + gained + ", and slower in none.";
        }
        return (wins == 0 ? "Not for speed: " : "It depends: ") + gained + ". JNA is faster in: "
                + String.join("; ", losses) + ".";
    }

    /** Even our slowest way beats JNA's fastest. */
    private static boolean wins(Table table) {
        double slowest = table.rows().stream()
                .filter(Row::isOurs)
                .mapToDouble(Row::quiet)
                .max()
                .orElse(Double.NaN);
        return table.best(Row::isJna) > Table.NOTICEABLE * slowest;
    }

    /** The largest factor between JNA's slowest way and our fastest, where we win. */
    private double most() {
        return tables.stream()
                .filter(Answer::wins)
                .mapToDouble(table -> table.rows().stream()
                                .filter(Row::isJna)
                                .mapToDouble(Row::quiet)
                                .max()
                                .orElse(Double.NaN)
                        / table.best(Row::isOurs))
                .max()
                .orElse(Double.NaN);
    }

    /** Each operation in which JNA is faster, and by how much with which of its ways. */
    private List<String> losses() {
        Map<String, Map<String, List<Double>>> byType = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Row ours : table.rows()) {
                for (Row other : table.losesTo(ours)) {
                    if (other.isJna()) {
                        byType.computeIfAbsent(ours.type(), type -> new TreeMap<>())
                                .computeIfAbsent(other.variant(), variant -> new ArrayList<>())
                                .add(ours.quiet() / other.quiet());
                    }
                }
            }
        }
        return byType.entrySet().stream()
                .map(type -> operations.getOrDefault(type.getKey(), type.getKey())
                        + type.getValue().entrySet().stream()
                                .map(way -> way.getKey() + " " + range(way.getValue()))
                                .collect(Collectors.joining(", ", " (", ")")))
                .toList();
    }

    private static String range(List<Double> factors) {
        double least = factors.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double most = factors.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return factors.size() == 1 ? Numbers.times(least) : Numbers.ratio(least) + " to " + Numbers.times(most);
    }
}
