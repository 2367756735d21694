/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import io.github.rasffm.bench.fixture.LibraryConditions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under which conditions each class was measured, as the measured JVMs said themselves in JMH's log. */
final class Conditions {
    private static final String BENCHMARK = "# Benchmark: ";

    /** How what the simulator says of itself begins. */
    private static final String BEGIN = "clock ";

    /** Between the conditions of a class whose rows have not the same. */
    private static final String OR = " / ";

    private Conditions() {}

    /**
     * Finds the classes whose rows were measured with different library files, ABIs, locks, journals or clocks: of them
     * no table is shown, since a reader would take the difference for the ways'.
     *
     * @param facts all that is kept beside a run, with {@link #of its conditions}
     * @return each class, or some, with its conditions
     */
    static List<String> mixed(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact ->
                        fact.getValue().startsWith(BEGIN) && fact.getValue().contains(OR))
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .toList();
    }

    /** The classes by their conditions, all rows of a class together: fair are rows with the same. */
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
        Map<String, Set<String>> classes = new TreeMap<>();
        said.forEach((type, conditions) -> classes.computeIfAbsent(String.join(OR, conditions), key -> new TreeSet<>())
                .add(type));
        return classes.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.join(", ", entry.getValue()),
                        Map.Entry::getKey,
                        (one, other) -> one,
                        TreeMap::new));
    }
}
