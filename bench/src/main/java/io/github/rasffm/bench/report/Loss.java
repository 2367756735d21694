/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One of our rows that another way beats, in all tables of its class with the same reason.
 *
 * @param type the class's simple name
 * @param variant ours
 * @param other the faster one
 * @param where the factor for each set of parameters
 * @param reason why
 */
record Loss(String type, String variant, String other, List<String> where, String reason) {
    /** In the order of the defeats. */
    static List<Loss> of(List<Defeat> defeats, Reasons reasons) {
        Map<List<String>, Loss> losses = new LinkedHashMap<>();
        for (Defeat defeat : defeats) {
            Row ours = defeat.ours();
            String other = defeat.other().variant();
            String reason = reasons.of(ours.type(), ours.parameters(), ours.variant(), other);
            losses.computeIfAbsent(
                            List.of(ours.type(), ours.variant(), other, reason),
                            key -> new Loss(ours.type(), ours.variant(), other, new ArrayList<>(), reason))
                    .where()
                    .add(parameters(ours) + Numbers.times(defeat.factor()));
        }
        return List.copyOf(losses.values());
    }

    private static String parameters(Row row) {
        return row.parameters().isEmpty()
                ? ""
                : row.parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                        .collect(Collectors.joining(", ", "", ": "));
    }

    String places() {
        return String.join("; ", where);
    }
}
