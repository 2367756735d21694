/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.bench.report.Failures;
import io.github.rasffm.bench.report.Suite;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.results.RunResult;
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
    /** Some set-ups dial a thousand times. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void eachBenchmarkRunsWithEachParameter() throws RunnerException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        OutputFormat silent = OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT);
        Suite suite = Suite.of("", System.getProperty("os.name"));
        List<RunResult> results = new ArrayList<>();
        for (Suite.Member member : suite.members()) {
            Options options = member.applyTo(new OptionsBuilder().include("^" + Pattern.quote(member.name()) + "$"))
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(5))
                    .shouldFailOnError(true)
                    .build();
            try {
                results.addAll(new Runner(options, silent).run());
            } catch (RunnerException failure) {
                throw Failures.of(member.name(), failure);
            }
        }

        assertThat(suite.runs()).isPositive();
        assertThat(results)
                .hasSize(suite.runs())
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}
