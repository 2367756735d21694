/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import io.github.rasffm.bench.fixture.LibraryConditions;
import io.github.rasffm.bench.view.ReadConnectionBenchmark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Under which conditions each class was measured, as the measured JVMs said themselves in JMH's log. */
final class Conditions {
    private static final String BENCHMARK = "# Benchmark: ";

    /** How what the simulator says of itself begins. */
    private static final String BEGIN = "clock ";

    /** Between the conditions of a class whose rows have not the same. */
    private static final String OR = " / ";

    /** Between classes that have the same. */
    private static final String AND = ", ";

    /** Says nothing of conditions, as it calls no library. */
    private static final String NONE = ReadConnectionBenchmark.class.getSimpleName();

    private Conditions() {}

    /**
     * Finds the classes whose rows were measured with different library files, ABIs, locks, journals or clocks: of them
     * no table is shown, since a reader would take the difference for the ways'.
     *
     * @param facts all that is kept beside a run, with {@link #put its conditions}
     * @return each class, or some, with its conditions
     */
    static List<String> mixed(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact ->
                        fact.getValue().startsWith(BEGIN) && fact.getValue().contains(OR))
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .toList();
    }

    /** The measured classes of which no conditions are kept, though they call the library. */
    static List<String> unknown(Map<String, String> facts, List<Row> rows) {
        Set<String> known = byClass(facts).keySet();
        return rows.stream()
                .map(Row::type)
                .filter(type -> !known.contains(type) && !type.equals(NONE))
                .distinct()
                .toList();
    }

    /** Puts the conditions of classes into the facts, in the place of what is there of the same classes. */
    static void put(Map<String, String> facts, Map<String, String> conditions) {
        Map<String, String> classes = byClass(facts);
        classes.putAll(conditions);
        replace(facts, classes);
    }

    /** Leaves of the facts only the conditions of other classes. */
    static void drop(Map<String, String> facts, Set<String> types) {
        Map<String, String> classes = byClass(facts);
        classes.keySet().removeAll(types);
        replace(facts, classes);
    }

    private static void replace(Map<String, String> facts, Map<String, String> classes) {
        Map<String, String> joint = new TreeMap<>();
        classes.forEach((type, said) -> joint.merge(said, type, (some, another) -> some + AND + another));
        facts.values().removeIf(value -> value.startsWith(BEGIN));
        joint.forEach((said, types) -> facts.put(types, said));
    }

    private static Map<String, String> byClass(Map<String, String> facts) {
        Map<String, String> classes = new TreeMap<>();
        facts.forEach((types, said) -> {
            if (said.startsWith(BEGIN)) {
                List.of(types.split(AND, -1)).forEach(type -> classes.put(type, said));
            }
        });
        return classes;
    }

    /** What a log says of each class, all rows of a class together: fair are rows with the same. */
    static Map<String, String> of(Path log) throws IOException {
        Map<String, Set<String>> said = new TreeMap<>();
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            String type = "";
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith(BENCHMARK)) {
                    String[] name = line.substring(BENCHMARK.length()).split("\\.", -1);
                    type = name[Math.max(0, name.length - 2)];
                    continue;
                }
                int at = line.indexOf(LibraryConditions.LINE); // behind "# Warmup Iteration   1: ", mostly
                if (at >= 0) {
                    said.computeIfAbsent(type, key -> new TreeSet<>())
                            .add(line.substring(at + LibraryConditions.LINE.length()));
                }
            }
        }
        Map<String, String> classes = new TreeMap<>();
        said.forEach((type, conditions) -> classes.put(type, String.join(OR, conditions)));
        return classes;
    }
}
