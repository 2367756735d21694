/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data that ships, with made-up rows. */
final class TargetTest {
    @Test
    void holdsOfAChannelAreComparedOverTheirFloors() {
        List<Row> rows = List.of(
                held("floor", "STUB", 40),
                held("rasffm", "STUB", 1040),
                held("floor", "WINDOW", 50),
                held("rasffm", "WINDOW", 250));

        assertThat(verdict("Hold RAS by a window", rows, "Windows 11"))
                .returns("0.20×", Verdict::value)
                .returns("✗ missed by 33 %", Verdict::words);
        assertThat(verdict("Hold RAS by a completion port", rows, "Windows 11").state())
                .isEqualTo(Verdict.State.UNKNOWN);
        assertThat(Verdict.all(Targets.load(), Reasons.load(), rows, "Linux 6"))
                .extracting(Verdict::question)
                .doesNotContain("Hold RAS by a window");
    }

    @Test
    void listsAreComparedForEachConnection() {
        List<Row> rows = List.of(list("10", 1_000), list("1000", 130_000));

        assertThat(Verdict.all(Targets.load(), Reasons.load(), rows, "Linux"))
                .filteredOn(verdict -> verdict.text().equals("each, beside each of 10"))
                .singleElement()
                .returns("1.30×", Verdict::value)
                .returns("✗ missed by 18 %", Verdict::words);
    }

    @Test
    void bytesThatAreNeededHaveALimit() {
        List<Row> rows = List.of(Rows.row(
                "enumerate ListConnectionsBenchmark rasffm",
                Map.of("connections", "1000"),
                Rows.time(9, 9),
                "ns/op",
                824_278,
                Map.of()));

        assertThat(Verdict.all(Targets.load(), Reasons.load(), rows, "Linux"))
                .filteredOn(verdict -> verdict.text().equals("bytes of all records"))
                .singleElement()
                .returns("≤ 1000000", Verdict::limit)
                .returns("824278", Verdict::value)
                .returns("✓ met", Verdict::words);
    }

    @Test
    void anOverheadBelowTheFloorIsNotMeasurable() {
        assertThat(Verdict.all(Targets.load(), Reasons.load(), Rows.with(Rows.idle("floor", 20, 0)), "Linux"))
                .filteredOn(verdict -> verdict.text().equals("overhead of the best JNI's"))
                .singleElement()
                .returns(Verdict.State.UNMEASURABLE, Verdict::state)
                .returns("", Verdict::value)
                .returns("not measurable: a row is not above its floor", Verdict::words);
    }

    @Test
    void handOversAreComparedWithTheFastestOfTheJdkByTheirMedians() {
        List<Row> rows = List.of(
                handOver("rasffmInline", 13),
                handOver("jdkLinkedQueue", 9),
                handOver("jdkTransferQueue", 12),
                handOver("jdkUnpark", 8));

        assertThat(Verdict.all(Targets.load(), Reasons.load(), rows, "Linux"))
                .filteredOn(verdict -> verdict.text().startsWith("p50 inline"))
                .singleElement()
                .returns("1.63×", Verdict::value)
                .returns("✗ missed by 30 %", Verdict::words);
    }

    @Test
    void saysWhetherTheLeastIsReached() {
        assertThat(upcall(45).words()).isEqualTo("✗ missed by 4 %, but within 1.35×");
        assertThat(upcall(76).words()).isEqualTo("✗ missed by 76 %, nor within 1.35×");
        assertThat(upcall(150).words()).isEqualTo("✗ missed by a factor 3.47, nor within 1.35×");
    }

    @Test
    void testsThatHoldATargetExist() throws IOException {
        List<String> files = new ArrayList<>();
        for (Path root : List.of(Path.of("src", "test", "java"), Path.of("..", "src", "test", "java"))) {
            try (Stream<Path> walk = Files.walk(root)) {
                walk.forEach(file -> files.add(file.getFileName().toString()));
            }
        }

        assertThat(Targets.load().tested())
                .isNotEmpty()
                .allSatisfy(tested -> assertThat(files).contains(tested.test() + ".java"));
    }

    private static Verdict upcall(double nanos) {
        return Verdict.all(
                        Targets.load(),
                        Reasons.load(),
                        List.of(Rows.notification("ffmRaw", 37.6, 0), Rows.notification("rasffm", nanos, 0)),
                        "Linux")
                .stream()
                .filter(verdict -> verdict.text().equals("beside an upcall that does nothing"))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String question, List<Row> rows, String system) {
        return Verdict.all(Targets.load(), Reasons.load(), rows, system).stream()
                .filter(verdict -> verdict.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static Row held(String variant, String channel, double median) {
        return Rows.row(
                "notify HeldTimeBenchmark " + variant,
                Map.of("channel", channel, "thread", "CALLER"),
                Rows.heldFor(median),
                "ns/op",
                0,
                Map.of());
    }

    private static Row handOver(String variant, double median) {
        return Rows.row(
                "notify ToHandlerBenchmark " + variant, Map.of(), Rows.time(99, 99), "us/op", 0, Map.of("p50", median));
    }

    private static Row list(String connections, double nanos) {
        return Rows.row("enumerate ListConnectionsBenchmark rasffm", Map.of("connections", connections), nanos);
    }
}
