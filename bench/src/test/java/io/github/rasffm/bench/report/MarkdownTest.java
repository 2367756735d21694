/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MarkdownTest {
    private static final Row FLOOR = Rows.idle("floor", 2, 0);
    private static final Row JNI = Rows.idle("jniCachedAddress", 12, 0);
    private static final Row SLOW_JNI = Rows.idle("jniDirectBuffer", 42, 0);
    private static final Row POLLER = Rows.idle("rasffmPoller", 11, 0);

    private static String tables(List<Row> rows) {
        return Markdown.tables(Table.of(rows));
    }

    @Test
    void comparesOverheadsWithTheBestJni() {
        String table = tables(List.of(FLOOR, SLOW_JNI, JNI, POLLER));

        assertThat(table.lines().filter(line -> line.contains("rasffmPoller")))
                .singleElement()
                .asString()
                .containsSubsequence("13.0", "0.50", "11.0", "5.50", "0.92", "9.00", "0.90", "0");
    }

    @Test
    void leavesRatiosOutWhereThereIsNothingToCompareWith() {
        assertThat(tables(List.of(POLLER))).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void comparesNoOverheadsBesideALongFunction() {
        String table = tables(
                List.of(Rows.idle("floor", 100, 0), Rows.idle("jniPackedResult", 112, 0), Rows.idle("ffmRaw", 113, 0)));

        assertThat(table.lines().filter(line -> line.contains("ffmRaw")))
                .singleElement()
                .asString()
                .endsWith("| 113 | 1.13 | 1.01 | 13.0 | 0 |");
    }

    @Test
    void ratiosStayWithinOneTable() {
        Row elsewhere = Rows.row("poll Other rasffmPoller", Map.of(), 10);

        assertThat(tables(List.of(FLOOR, JNI, elsewhere)).lines().filter(line -> line.contains("rasffmPoller")))
                .singleElement()
                .asString()
                .isEqualTo("| rasffmPoller | 12.0 | 0.50 | 10.0 | 0 |");
    }

    @Test
    void isAWholeDocument() {
        assertThat(document(Rows.good(), Map.of("System", "Linux 6", "Commit", "0123")))
                .startsWith("# A run on Linux 6\n")
                .contains(
                        "- Commit: 0123\n",
                        "Yes: rasffm is faster than every way of JNA in the one comparison of this run (12 times as"
                                + " fast as JNA's fastest, 193 times as fast as its slowest), and slower in none.")
                .contains("| Status poll | overhead of the best JNI's | ≤ 1.05× | 1.00× | ✓ met |")
                .contains("In no table.")
                .contains("### ConnectStatusBenchmark, callee IDLE, ns/op\n| ")
                .doesNotContain("NaN", "Windows");
    }

    @Test
    void saysFirstThatTheRunIsUnfinished() throws IOException {
        assertThat(document(Rows.good(), Environment.of(Profile.FULL, "poll.", Path.of("librassim.so"))))
                .containsSubsequence("- State: unfinished (poll.): ", "- Date: ", "## Should I leave JNA?");
    }

    @Test
    void saysToWhatWeLoseAndByHowMuch() {
        assertThat(document(Rows.with(Rows.idle("rasffmPoller", 28, 0)), Map.of()))
                .contains(
                        "- Missed, Status poll, overhead of the best JNI's: JNI's rows keep nothing of the poll before",
                        "- Missed, Status poll, overhead of JNA direct beside ours; Status poll, overhead of a JNA"
                                + " interface beside ours: JNA is made of",
                        "- ConnectStatusBenchmark: rasffmPoller than jniPackedResult (callee IDLE: 2.00×),"
                                + " jniCachedAddress (callee IDLE: 1.40×). The reason stands at the missed target.");
    }

    @Test
    void saysWhyWeLoseAndWhyATargetIsMissed() {
        String text =
                document(List.of(Rows.notification("ffmRaw", 40, 0), Rows.notification("rasffm", 52, 0)), Map.of());

        assertThat(text)
                .contains("- Missed, Notification, dispatcher awake, beside an upcall that does nothing: The bare"
                        + " upcall enters and leaves")
                .contains("- CallingThreadBenchmark: rasffm than ffmRaw (1.30×). The reason stands at the missed"
                        + " target.");
    }

    @Test
    void saysWhenTheMachineWasBusy() {
        assertThat(tables(List.of(timed(Rows.time(19, 14))))).contains("busy");
        assertThat(tables(List.of(timed(Rows.time(14.5, 14))))).doesNotContain("busy");
    }

    @Test
    void comparesStartsByTheirMedian() {
        assertThat(tables(List.of(timed(Timing.ofShots(140, 70, List.of(new double[] {90}, new double[] {120}))))))
                .contains("|  | score | ±error | median | B/op |", "| ffmRaw | 140 | 70.0 | 105 | 0 |");
    }

    @Test
    void namesWhatIsComparedOfHeldTimes() {
        assertThat(tables(List.of(Rows.held("floor", "NEW", 20), Rows.held("rasffm", "NEW", 400))))
                .contains("| score | ±error | held p50 | x floor |", "| rasffm | 9000 | 0.50 | 400 | 20.0 | 380 |");
    }

    @Test
    void aClockWithLongStepsIsNoError() {
        assertThat(tables(List.of(Rows.held("floor", "NEW", 0), Rows.held("rasffm", "NEW", 400))))
                .contains("| floor | 9000 | 0.50 | 0.00 |  |  |", "| rasffm | 9000 | 0.50 | 400 | ∞ | 400 |");
    }

    @Test
    void saysWhereJvmsHadDifferentSpeeds() {
        assertThat(tables(List.of(timed(new Timing(45, 1, 50, 50, new Span(35, 51), Timing.Compared.ITERATIONS)))))
                .contains("| JVMs differ |", "| 35.0 ns to 51.0 ns |");
        assertThat(tables(List.of(timed(new Timing(45, 1, 50, 50, new Span(41, 51), Timing.Compared.ITERATIONS)))))
                .doesNotContain("JVMs differ");
    }

    private static Row timed(Timing time) {
        return Rows.row("poll T ffmRaw", Map.of(), time, "ns/op", 0, Map.of());
    }

    private static String document(List<Row> rows, Map<String, String> facts) {
        return Markdown.of(Judgement.of(rows, facts));
    }
}
