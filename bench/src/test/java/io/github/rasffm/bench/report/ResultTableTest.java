/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResultTableTest {
    @Test
    void showsTheScoreWithItsErrorBesideWhatIsCompared() {
        assertThat(ResultTable.forTerminal(Rows.good(), false).lines().toList())
                .anyMatch(line -> line.matches(" +score +±error +p10 +x floor +x JNI +B/op"))
                .anyMatch(line -> line.matches(" +rasffmPoller +16\\.0 +0\\.50 +14\\.0 +7\\.00 +1\\.00 +0"));
    }

    @Test
    void saysWhereJvmsHadDifferentSpeeds() {
        assertThat(between(9413, 30_200)).contains("      JVMs differ: 9413 ns to 30.2 µs\n");
    }

    @Test
    void fitsATerminal() {
        List<Row> wide = List.of(Rows.row(
                "poll T aVariantWithALongName",
                Map.of(),
                new Timing(1e8, 1e7, 2e8, 1e8, new Span(1e8, 2e8), Timing.Compared.ITERATIONS),
                "ns/op",
                1e5,
                Map.of()));

        assertThat(ResultTable.forTerminal(wide, false).lines())
                .anyMatch(line -> line.contains("repeat before you trust it"))
                .allMatch(line -> line.length() <= 80);
    }

    private static String between(double least, double most) {
        Timing time = new Timing(most, 1, most, most, new Span(least, most), Timing.Compared.ITERATIONS);
        return ResultTable.forTerminal(List.of(Rows.row("poll T ffmRaw", Map.of(), time, "ns/op", 0, Map.of())), false);
    }
}
