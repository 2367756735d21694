/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run says of leaving JNA, in a sentence or two.
 *
 * @param all how many comparisons the run has
 * @param won those of them in which rasffm is faster than every way of JNA
 * @param losses each operation in which JNA is faster, and by how much with which of its ways
 */
record Answer(int all, List<Comparison> won, List<String> losses) {
    /**
     * Finds it.
     *
     * @param defeats all rows of ours that another way beats, JNA's or not
     * @param operations what the classes do, as a user says it
     */
    static Answer of(List<Comparison> comparisons, List<Defeat> defeats, Map<String, String> operations) {
        return new Answer(
                comparisons.size(),
                comparisons.stream().filter(Comparison::isWon).toList(),
                losses(defeats, operations));
    }

    private static List<String> losses(List<Defeat> defeats, Map<String, String> operations) {
        Map<String, Map<String, List<Double>>> byType = new LinkedHashMap<>();
        defeats.stream()
                .filter(defeat -> defeat.other().isJna())
                .forEach(defeat -> byType.computeIfAbsent(defeat.ours().type(), type -> new TreeMap<>())
                        .computeIfAbsent(defeat.other().variant(), way -> new ArrayList<>())
                        .add(defeat.factor()));
        return byType.entrySet().stream()
                .map(type -> operations.getOrDefault(type.getKey(), type.getKey())
                        + type.getValue().entrySet().stream()
                                .map(way -> way.getKey() + " "
                                        + Span.of(way.getValue()).times())
                                .collect(Collectors.joining(", ", " (", ")")))
                .toList();
    }

    /** Says it all. */
    String text() {
        return (gains() + " " + costs()).strip();
    }

    /** Says for what JNA is faster, nothing if for nothing. */
    String costs() {
        return losses.isEmpty() ? "" : "JNA is faster in: " + String.join("; ", losses) + ".";
    }

    /** Says what is gained. */
    String gains() {
        if (all == 0) {
            return "This run has no operation both with rasffm and with JNA: it cannot say.";
        }
        if (won.isEmpty() && losses.isEmpty()) {
            return "It makes no difference: in no comparison of this run is rasffm or JNA faster by more than 5 %.";
        }
        return losses.isEmpty()
                ? "Yes: " + gained() + ", and slower in none."
                : (won.isEmpty() ? "Not for speed: " : "It depends: ") + gained() + ".";
    }

    private String gained() {
        if (won.isEmpty()) {
            return "in no comparison of this run is rasffm faster than every way of JNA";
        }
        String compared = all == 1
                ? "the one comparison"
                : (won.size() == all ? "all " : won.size() + " of ") + all + " comparisons";
        Span fastest = Span.of(won.stream().mapToDouble(each -> each.factors().least()));
        Span slowest = Span.of(won.stream().mapToDouble(each -> each.factors().most()));
        return "rasffm is faster than every way of JNA in " + compared + " of this run (" + fastest.ratios()
                + " times as fast as JNA's fastest"
                + (slowest.most() == fastest.most()
                        ? ""
                        : (won.size() == 1 ? ", " : ", up to ") + Numbers.ratio(slowest.most())
                                + " times as fast as its slowest")
                + ")";
    }
}
