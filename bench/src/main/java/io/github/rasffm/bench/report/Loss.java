/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of ours that other ways beat, of one class and for one reason.
 *
 * @param type the class's simple name
 * @param rows ours, with the ways that are faster
 * @param reason why
 */
record Loss(String type, List<Beaten> rows, String reason) {
    private static final String SAID = "The reason stands at the missed target.";

    /**
     * A row of ours.
     *
     * @param variant its name
     * @param ways each faster one, and the factors
     */
    record Beaten(String variant, String ways) {}

    /**
     * In the order of the defeats.
     *
     * @param said reasons that a reader has already been told at the targets
     */
    static List<Loss> of(List<Defeat> defeats, Reasons reasons, Set<String> said) {
        Map<List<String>, Map<String, Map<String, List<String>>>> losses = new LinkedHashMap<>();
        for (Defeat defeat : defeats) {
            Row ours = defeat.ours();
            String other = defeat.other().variant();
            String reason = reasons.of(ours.type(), ours.parameters(), ours.variant(), other);
            losses.computeIfAbsent(List.of(ours.type(), reason), key -> new LinkedHashMap<>())
                    .computeIfAbsent(ours.variant(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(other, key -> new ArrayList<>())
                    .add(parameters(ours) + Numbers.times(defeat.factor()));
        }
        return losses.entrySet().stream()
                .map(loss -> {
                    String reason = loss.getKey().get(1);
                    boolean again = said.contains(reason) && !reason.equals(Reasons.NONE);
                    return new Loss(loss.getKey().get(0), beaten(loss.getValue()), again ? SAID : reason);
                })
                .toList();
    }

    private static List<Beaten> beaten(Map<String, Map<String, List<String>>> rows) {
        return rows.entrySet().stream()
                .map(row -> new Beaten(
                        row.getKey(),
                        row.getValue().entrySet().stream()
                                .map(way -> way.getKey() + " (" + String.join("; ", way.getValue()) + ")")
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String parameters(Row row) {
        return row.parameters().isEmpty()
                ? ""
                : row.parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                        .collect(Collectors.joining(", ", "", ": "));
    }
}
