/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.bench.startup.Startup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data that ships names rows that exist. */
final class ReasonsTest {
    @Test
    void aReasonNamesRowsThatExist() throws IOException {
        List<String> names = names();

        assertThat(Reasons.load().reasons()).isNotEmpty().allSatisfy(reason -> {
            assertThat(variants(names, reason.type())).as(reason.type()).anyMatch(name -> fits(reason.row(), name));
            assertThat(variants(names, reason.type())).as(reason.type()).anyMatch(name -> fits(reason.beside(), name));
            assertThat(reason.reason()).isNotBlank();
        });
    }

    @Test
    void targetsAndOperationsNameRowsThatExist() throws IOException {
        List<String> names = names();

        assertThat(Targets.load().operations().keySet())
                .allSatisfy(type -> assertThat(variants(names, type)).isNotEmpty());
        assertThat(Targets.load().targets()).allSatisfy(target -> {
            assertThat(variants(names, target.type())).anyMatch(name -> fits(target.of(), name));
            String other = target.to();
            assertThat(variants(names, target.type())).anyMatch(name -> other == null || fits(other, name));
        });
    }

    @Test
    void headlinesNameRowsThatExist() throws IOException {
        List<String> names = names();

        assertThat(Targets.load().headlines())
                .allSatisfy(headline -> assertThat(variants(names, headline.type()))
                        .as(headline.title())
                        .contains(headline.ours())
                        .containsAll(headline.jna()));
    }

    /** Else the fastest way could be absent from a run, and nobody would see it. */
    @Test
    void aTargetCountsTheWaysOfItsPattern() throws IOException {
        List<String> names = names();

        assertThat(Targets.load().targets()).allSatisfy(target -> {
            String other = target.to();
            Integer ways = other == null || !Target.isPattern(other)
                    ? null
                    : (int) variants(names, target.type()).stream()
                            .filter(name -> fits(other, name))
                            .count();
            assertThat(target.ways()).as(target.rowNames()).isEqualTo(ways);
            assertThat(Target.isPattern(target.of())).as(target.rowNames()).isFalse();
        });
    }

    /**
     * Bytes and what a test holds apart, a run on another machine may miss any of them. What is posted holds RAS by
     * Windows' own means, which nobody has measured there.
     */
    @Test
    void aTargetThatAMachineCanMissSaysWhatWasTried() {
        Reasons reasons = Reasons.load();

        assertThat(Targets.load().targets())
                .filteredOn(target -> target.measure() != Target.Measure.BYTES)
                .filteredOn(target -> !target.question().startsWith("Hold RAS by "))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(reasons.of(
                                target.type(),
                                Objects.requireNonNullElse(target.parameters(), Map.of()),
                                target.of(),
                                Objects.requireNonNull(target.to())))
                        .as(target.question() + ", " + target.text())
                        .containsPattern("Tried\\D*(\\d[\\d.]*\\D+){3}"));
    }

    @Test
    void everyClassWithJnaHasAName() throws IOException {
        List<String> types = names().stream()
                .map(name -> name.split("\\."))
                .filter(parts -> parts[parts.length - 1].startsWith("jna"))
                .map(parts -> parts[parts.length - 2])
                .distinct()
                .toList();

        assertThat(Targets.load().operations()).containsOnlyKeys(types.toArray(String[]::new));
    }

    @Test
    void anUnknownPairHasNoReason() {
        assertThat(Reasons.load().of("ConnectStatusBenchmark", Map.of(), "rasffmPoller", "jnaDirect"))
                .isEqualTo("No reason given.");
    }

    private static boolean fits(String pattern, String variant) {
        return Target.matches(pattern, variant);
    }

    private static List<String> variants(List<String> names, String type) {
        return names.stream()
                .filter(name -> name.contains("." + type + "."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }

    private static List<String> names() throws IOException {
        try (InputStream list = requireNonNull(ReasonsTest.class.getResourceAsStream("/benchmarks.txt"))) {
            return Stream.concat(
                            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines(), Startup.names().stream())
                    .toList();
        }
    }
}
