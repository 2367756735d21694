/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResultTableTest {
    private static final Row FLOOR = Rows.idle("floor", 2, 0);
    private static final Row JNI = Rows.idle("jniCachedAddress", 12, 0);
    private static final Row SLOW_JNI = Rows.idle("jniDirectBuffer", 42, 0);
    private static final Row POLLER = Rows.idle("rasffmPoller", 11, 0);

    @Test
    void comparesOverheadsWithTheBestJni() {
        String table = ResultTable.markdown(List.of(FLOOR, SLOW_JNI, JNI, POLLER));

        assertThat(table.lines().filter(line -> line.contains("rasffmPoller")))
                .singleElement()
                .asString()
                .containsSubsequence("12.0", "0.50", "11.0", "5.50", "0.92", "9.00", "0.90", "0");
    }

    @Test
    void leavesRatiosOutWhereThereIsNothingToCompareWith() {
        assertThat(ResultTable.markdown(List.of(POLLER))).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void comparesNoOverheadsBesideALongFunction() {
        String table = ResultTable.markdown(
                List.of(Rows.idle("floor", 100, 0), Rows.idle("jniPackedResult", 112, 0), Rows.idle("ffmRaw", 113, 0)));

        assertThat(table.lines().filter(line -> line.contains("ffmRaw")))
                .singleElement()
                .asString()
                .contains("| 13.0 |  |");
    }

    @Test
    void ratiosStayWithinOneTable() {
        Row elsewhere = new Row("poll", "Other", Map.of(), "rasffmPoller", 11, 10, 0.5, "ns/op", 0, Map.of());

        assertThat(ResultTable.markdown(List.of(FLOOR, JNI, elsewhere))
                        .lines()
                        .filter(line -> line.contains("rasffmPoller")))
                .singleElement()
                .asString()
                .contains("|  |  |  |  |");
    }

    @Test
    void saysWhenTheMachineWasBusy() {
        assertThat(ResultTable.markdown(
                        List.of(new Row("poll", "T", Map.of(), "ffmRaw", 19, 14, 1, "ns/op", 0, Map.of()))))
                .contains("busy");
        assertThat(ResultTable.markdown(
                        List.of(new Row("poll", "T", Map.of(), "ffmRaw", 14.5, 14, 1, "ns/op", 0, Map.of()))))
                .doesNotContain("busy");
    }
}
