/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rasffm.bench.startup.Archive;
import io.github.rasffm.bench.startup.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starts are put into the results after each round, so that nothing is lost when a run is ended early. */
final class StartupRunTest {
    @TempDir
    private Path folder;

    @Test
    void eachRoundTakesThePlaceOfTheOneBefore() throws IOException {
        Path json = folder.resolve("results.json");
        Files.writeString(json, """
            [{"benchmark": "io.x.poll.PollBenchmark.floor", "mode": "avgt",
              "primaryMetric": {"score": 5, "scoreUnit": "ns/op", "rawData": [[5]]}, "secondaryMetrics": {}}]\
            """);

        StartupRun.put(json, List.of(times(Archive.NONE, 100.0), times(Archive.CDS, 60.0)));
        StartupRun.put(json, List.of(times(Archive.NONE, 100.0, 120.0), times(Archive.CDS, 60.0, 70.0)));

        assertThat(ResultFile.read(json))
                .extracting(Row::variant, row -> row.parameters().get("archive"), Row::quiet)
                .containsExactly(
                        tuple("floor", null, 5.0), tuple("rasffm", "NONE", 110.0), tuple("rasffm", "CDS", 65.0));
    }

    private static Startup.Times times(Archive archive, Double... millis) {
        return new Startup.Times("io.github.rasffm.bench.startup.FirstPoll.rasffm", archive, List.of(millis));
    }
}
