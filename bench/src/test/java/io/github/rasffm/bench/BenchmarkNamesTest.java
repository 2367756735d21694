/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench;

import static org.assertj.core.api.Assertions.assertThat;

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
    void allBenchmarksAreListed() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        assertThat(BenchmarkList.defaultList().getAll(silent, List.of()))
                .extracting(BenchmarkListEntry::getUsername)
                .containsExactlyInAnyOrder(
                        "io.github.rasffm.bench.poll.ConnectStatusBenchmark.ffmRaw",
                        "io.github.rasffm.bench.poll.ConnectStatusBenchmark.ffmRawConfined",
                        "io.github.rasffm.bench.poll.ConnectStatusBenchmark.floor",
                        "io.github.rasffm.bench.poll.ConnectStatusBenchmark.jniCachedAddress",
                        "io.github.rasffm.bench.poll.ConnectStatusBenchmark.jniDirectBuffer",
                        "io.github.rasffm.bench.poll.ConnectStatusBenchmark.jniPackedResult",
                        "io.github.rasffm.bench.poll.ConnectStatusBenchmark.rasffmPoller");
    }
}
