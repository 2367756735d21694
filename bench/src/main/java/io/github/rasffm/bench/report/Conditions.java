/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import io.github.rasffm.bench.fixture.LibraryConditions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under which conditions each class was measured, as the measured JVMs said themselves in JMH's log. */
final class Conditions {
    private static final String BENCHMARK = "# Benchmark: ";

    private Conditions() {}

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
        said.forEach(
                (type, conditions) -> classes.computeIfAbsent(String.join(" / ", conditions), key -> new TreeSet<>())
                        .add(type));
        return classes.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.join(", ", entry.getValue()),
                        Map.Entry::getKey,
                        (one, other) -> one,
                        TreeMap::new));
    }
}
