/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
        assertThat(run.losses())
                .flatExtracting(Loss::rows)
                .extracting(Loss.Beaten::ways)
                .containsExactly("jniPackedResult (callee IDLE: 2.00×)", "jnaDirect (callee IDLE: 1.50×)");
        assertThat(run.answer().losses()).containsExactly("asking for the status (jnaDirect 1.50×)");
    }

    @Test
    void aReasonIsToldOnceOfAllWaysThatItFits() {
        Judgement run = judge(POLLER, Rows.idle("jniCachedAddress", 20, 0), Rows.idle("jniPackedResult", 15, 0));

        assertThat(run.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.reason()).contains("JNI's rows keep nothing of the poll before"))
                .extracting(Loss::rows)
                .isEqualTo(List.of(new Loss.Beaten(
                        "rasffmPoller",
                        "jniPackedResult (callee IDLE: 2.00×), jniCachedAddress (callee IDLE: 1.50×)")));
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
        Judgement run = judge(POLLER, Rows.idle("jnaDirect", 20, 0), real("rasffmPoller", 60), real("jnaDirect", 20));

        assertThat(run.answer().losses()).containsExactly("asking for the status (jnaDirect 1.50 to 3.00×)");
    }

    @Test
    void aComparisonIsWonByTheSlowestOfOursAgainstTheFastestOfJna() {
        Row slow = Rows.idle("rasffm", 100, 0);
        Row direct = Rows.idle("jnaDirect", 90, 0);
        Row usual = Rows.idle("jnaInterface", 900, 0);

        assertThat(judge(POLLER, slow, direct, usual).answer().won()).isEmpty();
        assertThat(judge(POLLER, direct, usual).answer().won()).containsExactly(new Comparison(30, new Span(90, 900)));
    }

    @Test
    void aFactorSaysOverWhichWayOfJna() {
        Row direct = Rows.idle("jnaDirect", 90, 0);
        Row usual = Rows.idle("jnaInterface", 900, 0);

        assertThat(judge(POLLER, Rows.idle("rasffm", 60, 0), direct, usual)
                        .answer()
                        .text())
                .isEqualTo("Yes: rasffm is faster than every way of JNA in the one comparison of this run (1.50 times"
                        + " as fast as JNA's fastest, 15 times as fast as its slowest), and slower in none.");
        assertThat(judge(POLLER, direct, usual, real("rasffmPoller", 60), real("jnaDirect", 720))
                        .answer()
                        .text())
                .contains("in all 2 comparisons of this run (3.00 to 12 times as fast as JNA's fastest, up to 30 times"
                        + " as fast as its slowest), and");
        assertThat(judge(POLLER, direct).answer().text())
                .contains("of this run (3.00 times as fast as JNA's fastest), and");
    }

    /** The score, which has the hand-over to the thread in it, is the same in all rows. */
    @Test
    void heldTimesAreComparedByTheirMiddleAndNotByTheScore() {
        Row ours = Rows.held("rasffm", "NEW", 400);
        Judgement won = judge(ours, Rows.held("jnaDirect", "NEW", 1_000));
        Judgement lost = judge(ours, Rows.held("jnaDirect", "NEW", 200));

        assertThat(won.answer().text()).contains("(2.50 times as fast as JNA's fastest), and slower in none");
        assertThat(won.gains())
                .singleElement()
                .extracting(Gain::card)
                .returns("2.50×", card -> card.get("big"))
                .returns("faster than JNA", card -> card.get("than"))
                .returns("400 ns and 0 B instead of 1000 ns and 0 B (jnaDirect)", card -> card.get("detail"));
        assertThat(lost.losses())
                .flatExtracting(Loss::rows)
                .extracting(Loss.Beaten::ways)
                .containsExactly("jnaDirect (channel STUB, thread NEW: 2.00×)");
        assertThat(lost.tables())
                .singleElement()
                .returns("held p50", Table::compared)
                .returns("jnaDirect", table -> table.fasterThan(ours));
    }

    @Test
    void aDifferenceThatIsNoLossIsNoGain() {
        Judgement run = judge(Rows.held("rasffm", "CALLER", 400), Rows.held("jnaDirect", "CALLER", 390));

        assertThat(run.losses()).isEmpty();
        assertThat(run.gains())
                .singleElement()
                .extracting(Gain::card)
                .returns(false, card -> card.get("loses"))
                .returns("as fast as JNA", card -> card.get("than"));
    }

    @Test
    void whatOneWayOfJnaDoesAsFastIsNoGain() {
        assertThat(card(100, 1, 107)).containsEntry("big", "1.00×").containsEntry("than", "as fast as JNA");
        assertThat(card(100, 1.02, 300))
                .containsEntry("big", "1.02 – 3.00×")
                .containsEntry("than", "as fast as JNA's better way");
        assertThat(card(100, 1.1, 300)).containsEntry("than", "faster than JNA");
    }

    private static Map<String, Object> card(double ours, double factor, double usual) {
        return judge(real("rasffmPoller", ours), real("jnaDirect", factor * ours), real("jnaInterface", usual))
                .gains()
                .get(0)
                .card();
    }

    private static Row real(String variant, double nanos) {
        return Rows.row("poll ConnectStatusBenchmark " + variant, Map.of("callee", "REAL"), nanos);
    }

    private static Judgement judge(Row... rows) {
        return Judgement.of(List.of(rows), Map.of());
    }
}
