/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each benchmark for a moment in this JVM: its set-up, its comparison of all variants, its body. */
final class BenchmarkSmokeTest {
    @Test
    void eachBenchmarkRunsWithEachParameter() throws RunnerException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        OutputFormat silent = OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT);
        Options options = new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(5))
                .shouldFailOnError(true)
                .build();

        Collection<RunResult> results = new Runner(options, silent).run();

        assertThat(results)
                .hasSize(BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                        .mapToInt(BenchmarkSmokeTest::runs)
                        .sum())
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }

    /** How many combinations of parameters a benchmark has. */
    private static int runs(BenchmarkListEntry benchmark) {
        return benchmark.getParams().orElse(Map.of()).values().stream()
                .mapToInt(values -> values.length)
                .reduce(1, (all, values) -> all * values);
    }
}
