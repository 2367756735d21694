/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A benchmark that loses its annotation would silently never run again. */
final class BenchmarkNamesTest {
    @Test
    void allBenchmarksAreListed() throws IOException {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        assertThat(BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                        .map(BenchmarkListEntry::getUsername)
                        .sorted())
                .containsExactlyElementsOf(listed());
    }

    private static List<String> listed() throws IOException {
        try (InputStream list = requireNonNull(BenchmarkNamesTest.class.getResourceAsStream("/benchmarks.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
