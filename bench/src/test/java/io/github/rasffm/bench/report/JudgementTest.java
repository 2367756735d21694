/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The parts of a report say the same of the same rows. */
final class JudgementTest {
    private static final Row POLLER = Rows.idle("rasffmPoller", 30, 0);

    @Test
    void theAnswerTheLossesAndTheTableNameTheSameWays() {
        Judgement run = judge(POLLER, Rows.idle("jnaDirect", 20, 0), Rows.idle("jniPackedResult", 15, 0));

        assertThat(run.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.fasterThan(POLLER)).isEqualTo("jniPackedResult, jnaDirect"));
        assertThat(run.losses()).extracting(Loss::other).containsExactly("jniPackedResult", "jnaDirect");
        assertThat(run.losses()).extracting(Loss::places).containsExactly("callee IDLE: 2.00×", "callee IDLE: 1.50×");
        assertThat(run.answer().losses()).containsExactly("asking for the status (jnaDirect 1.50×)");
    }

    @Test
    void theFloorAndWhatIsNoticeableToNobodyBeatNothing() {
        Judgement run = judge(Rows.idle("floor", 2, 0), POLLER, Rows.idle("jnaDirect", 29, 0));

        assertThat(run.losses()).isEmpty();
        assertThat(run.answer().text()).startsWith("It makes no difference: ");
    }

    @Test
    void waysOfOursDoNotBeatEachOther() {
        assertThat(judge(POLLER, Rows.idle("rasffm", 90, 0)).losses()).isEmpty();
    }

    @Test
    void factorsOfSeveralTablesBecomeARange() {
        Stream<Row> real = Stream.of("rasffmPoller 60", "jnaDirect 20")
                .map(row -> row.split(" "))
                .map(row -> Rows.row(
                        "poll ConnectStatusBenchmark " + row[0], Map.of("callee", "REAL"), Double.parseDouble(row[1])));
        List<Row> rows = Stream.concat(Stream.of(POLLER, Rows.idle("jnaDirect", 20, 0)), real)
                .toList();

        assertThat(Judgement.of(rows, Map.of()).answer().losses())
                .containsExactly("asking for the status (jnaDirect 1.50 to 3.00×)");
    }

    @Test
    void aComparisonIsWonByTheSlowestOfOursAgainstTheFastestOfJna() {
        Row slow = Rows.idle("rasffm", 100, 0);
        Row direct = Rows.idle("jnaDirect", 90, 0);
        Row usual = Rows.idle("jnaInterface", 900, 0);

        assertThat(judge(POLLER, slow, direct, usual).answer().won()).isZero();
        assertThat(judge(POLLER, direct, usual).answer().won()).isEqualTo(1);
        assertThat(judge(POLLER, direct, usual).answer().most()).isEqualTo(30);
    }

    private static Judgement judge(Row... rows) {
        return Judgement.of(List.of(rows), Map.of());
    }
}
