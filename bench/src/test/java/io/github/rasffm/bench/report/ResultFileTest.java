/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultFileTest {
    @TempDir
    Path folder;

    @Test
    void takesTheMedianOfAllIterationsAndTheQuietOfTheMiddleJvm() throws IOException {
        Row row = read("""
            [{"benchmark": "io.x.poll.StatusBenchmark.rasffmPoller", "mode": "avgt", "params": {"callee": "IDLE"},
              "primaryMetric": {"score": 14, "scoreError": "NaN", "scoreUnit": "ns/op",
                "rawData": [[20, 11, 12], [13, 99, 14, 15, 16, 17, 18]]},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.25}, "held.p99": {"score": 700},
                "gc.count": {"score": 3}}}]\
            """);

        assertThat(row.question()).isEqualTo("poll");
        assertThat(row.table()).isEqualTo("StatusBenchmark, callee IDLE");
        assertThat(row.variant()).isEqualTo("rasffmPoller");
        assertThat(row.time().median()).isEqualTo(15.5);
        assertThat(row.quiet()).isEqualTo(13);
        assertThat(row.time().jvms()).isEqualTo(new Span(11, 13));
        assertThat(row.time().score()).isEqualTo(14);
        assertThat(row.time().error()).isNaN();
        assertThat(row.bytes()).isEqualTo(0.25);
        assertThat(row.extras()).containsExactly(entry("held.p99", 700.0));
    }

    /** JMH's own thread counts neither, nor what the last iteration has of the tear-down. */
    @Test
    void takesBytesFromTheMiddleOfTheIterations() throws IOException {
        Row row = read("""
            [{"benchmark": "io.x.notify.CallBenchmark.rasffm", "mode": "avgt",
              "primaryMetric": {"scoreError": 1, "scoreUnit": "ns/op", "rawData": [[20, 11, 12]]},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 20, "rawData": [[20, 20, 20]]},
                "alloc.others": {"score": 70, "rawData": [[16.25, 16, 180]]}}}]\
            """);

        assertThat(row.bytes()).isEqualTo(16.25);
    }

    @Test
    void seesWhatTwoJvmsOfThreeAllocate() throws IOException {
        Row row = read("""
            [{"benchmark": "io.x.notify.CallBenchmark.rasffm", "mode": "avgt",
              "primaryMetric": {"scoreError": 1, "scoreUnit": "ns/op", "rawData": [[20], [11], [12]]},
              "secondaryMetrics": {"alloc.others": {"score": 11, "rawData": [[0.1, 0], [16, 16.1], [16.2, 16]]}}}]\
            """);

        assertThat(row.bytes()).isEqualTo(16);
    }

    @Test
    void comparesStartsByTheirMedian() throws IOException {
        Row row = read("""
            [{"benchmark": "io.x.startup.FirstPoll.rasffm", "mode": "ss",
              "primaryMetric": {"score": 140, "scoreError": 70, "scoreUnit": "ms/op",
                "rawData": [[90], [100], [110], [260]]},
              "secondaryMetrics": {}}]\
            """);

        assertThat(row.time()).isEqualTo(new Timing(140, 70, 105, 105, new Span(105, 105), Timing.Compared.SHOTS));
        assertThat(row.jvmsDiffer()).isEmpty();
    }

    /** The score has more in it than the time for which RAS is held. */
    @Test
    void comparesHowLongRasIsHeld() throws IOException {
        Row row = read("""
            [{"benchmark": "io.x.notify.HoldBenchmark.rasffm", "mode": "avgt",
              "primaryMetric": {"score": 9000, "scoreError": 70, "scoreUnit": "ns/op",
                "rawData": [[9000], [5000], [9900]]},
              "secondaryMetrics": {"held.p50": {"score": 300, "rawData": [[300, 310], [200, 210], [0, 400]]},
                "held.p99": {"score": 700}}}]\
            """);

        assertThat(row.time()).isEqualTo(new Timing(9000, 70, 255, 200, new Span(0, 300), Timing.Compared.HELD));
        assertThat(row.extras()).containsExactly(entry("held.p99", 700.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[0]]", "[[null]]", "[[12, null]]", "[[12], [-1]]", "[[\"NaN\"]]"})
    void refusesATimeThatNothingCanTake(String times) {
        assertThatIOException()
                .isThrownBy(() -> read("""
                    [{"benchmark": "io.x.poll.StatusBenchmark.floor", "mode": "avgt",
                      "primaryMetric": {"scoreUnit": "ns/op", "rawData": %s}}]\
                    """.formatted(times)))
                .withMessageContaining("a time that nothing can take");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[null]]", "[[-1]]"})
    void refusesAHeldTimeThatIsNone(String times) {
        assertThatIOException()
                .isThrownBy(() -> read("""
                    [{"benchmark": "io.x.notify.HoldBenchmark.floor", "mode": "avgt",
                      "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[1]]},
                      "secondaryMetrics": {"held.p50": {"rawData": %s}}}]\
                    """.formatted(times)))
                .withMessageContaining("a time that nothing can take");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "null"})
    void refusesAMiddleOfSamplesThatIsNone(String p50) {
        assertThatIOException()
                .isThrownBy(() -> read("""
                    [{"benchmark": "io.x.notify.HandlerBenchmark.rasffm", "mode": "sample",
                      "primaryMetric": {"scoreUnit": "ns/op", "scorePercentiles": {"50.0": %s, "99.0": 90, "99.9": 300},
                        "rawDataHistogram": [[[[20, 2], [30, 1]]]]}}]\
                    """.formatted(p50)))
                .withMessageContaining("a percentile that is not above 0");
    }

    @Test
    void refusesAScoreOf0AndLessThan0Bytes() {
        assertThatIOException()
                .isThrownBy(() -> read("[" + poll("floor", "ns/op", 0, 16) + "]"))
                .withMessageContaining("a score that is not above 0");
        assertThatIOException()
                .isThrownBy(() -> read("[" + poll("floor", "ns/op", 5, -16) + "]"))
                .withMessageContaining("less than 0 bytes");
    }

    @Test
    void refusesTwoRowsOfOneNameAndTwoUnitsInOneTable() {
        String floor = poll("floor", "ns/op", 5, 0);

        assertThatIOException()
                .isThrownBy(() -> read("[" + floor + "," + floor + "]"))
                .withMessageContaining("two rows of PollBenchmark, floor");
        assertThatIOException()
                .isThrownBy(() -> read("[" + floor + "," + poll("jni", "us/op", 5, 0) + "]"))
                .withMessageContaining("ns/op and us/op in PollBenchmark");
    }

    private static String poll(String variant, String unit, int score, int bytes) {
        return """
            {"benchmark": "io.x.poll.PollBenchmark.%s", "mode": "avgt",
             "primaryMetric": {"score": %d, "scoreUnit": "%s", "rawData": [[5]]},
             "secondaryMetrics": {"alloc.others": {"rawData": [[%d]]}}}\
            """.formatted(variant, score, unit, bytes);
    }

    @Test
    void countsNoBytesWhereNoneWereWritten() throws IOException {
        Row row = read("""
            [{"benchmark": "io.x.notify.CallBenchmark.rasffm", "mode": "avgt",
              "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[1]]},
              "secondaryMetrics": {"alloc.others": {"rawData": [[null]]}}}]\
            """);

        assertThat(row.bytes()).isNaN();
    }

    @Test
    void takesAnIterationsMedianWhereSamplesAreKept() throws IOException {
        Row row = read("""
            [{"benchmark": "io.x.notify.HandlerBenchmark.rasffm", "mode": "sample",
              "primaryMetric": {"score": 14, "scoreError": 1.5, "scoreUnit": "ns/op",
                "scorePercentiles": {"50.0": 20, "99.0": 90, "99.9": 300},
                "rawDataHistogram": [[[[500, 1], [10, 3]], [[20, 2], [30, 1]]]]},
              "secondaryMetrics": {}}]\
            """);

        assertThat(row.time().median()).isEqualTo(15);
        assertThat(row.time().error()).isEqualTo(1.5);
        assertThat(row.bytes()).isNaN();
        assertThat(row.extras()).containsExactly(entry("p50", 20.0), entry("p99", 90.0), entry("p999", 300.0));
    }

    @Test
    void refusesWhatIsNotJmhs() {
        assertThatIOException().isThrownBy(() -> read("{}")).withMessageContaining("no list");
        assertThatIOException().isThrownBy(() -> read("[{}]")).withMessageContaining("benchmark");
        assertThatIOException().isThrownBy(() -> read("""
            [{"benchmark": "a.b.c.d", "primaryMetric": {"rawData": [[]], "scoreUnit": "ns"}}]\
            """)).withMessageContaining("without" + " an iteration");
    }

    private Row read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), json);
        return ResultFile.read(file).get(0);
    }
}
