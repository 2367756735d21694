// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.simulator.RasSimulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The positions of switches of the simulator, those away from their first ones.
 *
 * @param positions switch and position
 */
record Facts(Map<String, String> positions) {
    /** One choice of one switch. */
    private record Choice(String name, String position) {}

    boolean is(String name, String position) {
        return position.equals(positions.get(name));
    }

    void applyTo(RasSimulator simulator) {
        positions.forEach(simulator::set);
    }

    /** Reads what {@link #toString} wrote. */
    static Facts of(String text) {
        Map<String, String> positions = new LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = part.indexOf('=');
            positions.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new Facts(positions);
    }

    /** Every switch in each position, the others in their first. */
    static List<Facts> oneByOne(Map<String, List<String>> switches) {
        List<Facts> rows = new ArrayList<>(List.of(new Facts(Map.of())));
        switches.forEach((name, positions) ->
                positions.stream().skip(1).forEach(position -> rows.add(new Facts(Map.of(name, position)))));
        return rows;
    }

    /**
     * Rows in which every two positions of every two switches meet at least once: each row starts with a pair that has
     * not met, then takes switch by switch the position that meets most that are new.
     */
    static List<Facts> allPairs(Map<String, List<String>> switches, long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(switches.keySet());
        Set<Set<Choice>> left = pairs(switches);
        List<Facts> rows = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<Choice> first = left.iterator().next();
            Map<String, String> row = new LinkedHashMap<>();
            first.forEach(choice -> row.put(choice.name(), choice.position()));
            Collections.shuffle(names, random);
            for (String name : names) {
                if (!row.containsKey(name)) {
                    row.put(name, best(name, positionsOf(name, switches), row, left));
                }
            }
            left.removeIf(pair -> pair.stream().allMatch(met -> met.position().equals(row.get(met.name()))));
            Map<String, String> moved = new TreeMap<>(row);
            moved.entrySet()
                    .removeIf(each ->
                            positionsOf(each.getKey(), switches).getFirst().equals(each.getValue()));
            rows.add(new Facts(moved));
        }
        return rows;
    }

    private static List<String> positionsOf(String name, Map<String, List<String>> switches) {
        return Objects.requireNonNull(switches.get(name), name);
    }

    private static String best(String name, List<String> positions, Map<String, String> row, Set<Set<Choice>> left) {
        String best = positions.getFirst();
        long most = -1;
        for (String position : positions) {
            Choice choice = new Choice(name, position);
            long met = row.entrySet().stream()
                    .filter(other -> left.contains(Set.of(choice, new Choice(other.getKey(), other.getValue()))))
                    .count();
            best = met > most ? position : best;
            most = Math.max(met, most);
        }
        return best;
    }

    private static Set<Set<Choice>> pairs(Map<String, List<String>> switches) {
        Set<Set<Choice>> pairs = new LinkedHashSet<>();
        List<Choice> before = new ArrayList<>();
        switches.forEach((name, positions) -> {
            List<Choice> own =
                    positions.stream().map(at -> new Choice(name, at)).toList();
            own.forEach(choice -> before.forEach(other -> pairs.add(Set.of(choice, other))));
            before.addAll(own);
        });
        return pairs;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(positions).forEach((name, position) -> parts.add(name + "=" + position));
        return String.join(",", parts);
    }
}
