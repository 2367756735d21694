/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PageTest {
    private static final Map<String, String> FACTS = Map.of("System", "Linux 6", "Commit", "<abc & def>");

    @Test
    void answersAtItsTop() {
        String page = page(Rows.good(), FACTS);

        assertThat(page.substring(0, page.indexOf("Targets:")))
                .contains(
                        "Yes: ",
                        "193 times as fast as its slowest",
                        "12 – 193×",
                        "faster than JNA",
                        "14.0 ns and 0 B instead of 170 ns");
    }

    @Test
    void saysBeforeItAnswersThatTheRunIsUnfinished() throws IOException {
        Map<String, String> facts = Environment.of(Profile.FULL, "", Path.of("librassim.so"));

        assertThat(page(Rows.good(), facts))
                .containsSubsequence("This run is unfinished: rows may be missing", "Yes: ", "Targets:");
        assertThat(page(Rows.good(), FACTS)).doesNotContain("This run is");
    }

    @Test
    void tellsACalleeThatDoesNothingFromOneThatAnswers() {
        List<Row> rows = new ArrayList<>(Rows.good());
        Stream.of("rasffmPoller 70", "jnaDirect 175", "jnaInterface 1400")
                .map(row -> row.split(" ", 2))
                .map(row -> Rows.row(
                        "poll ConnectStatusBenchmark " + row[0], Map.of("callee", "REAL"), Double.parseDouble(row[1])))
                .forEach(rows::add);

        assertThat(page(rows, FACTS))
                .containsSubsequence(
                        "status, callee does nothing<",
                        "12 – 193×",
                        "status, callee fills in the answer<",
                        "2.50 – 20×",
                        "Targets:");
    }

    @Test
    void comparesStartsWithAnArchiveLikeForLike() {
        List<Row> rows = Stream.of(
                        "rasffm NONE 140",
                        "jnaDirect NONE 150",
                        "jnaInterface NONE 160",
                        "rasffm AOT 80",
                        "jnaDirect AOT 88",
                        "jnaInterface AOT 104")
                .map(row -> row.split(" ", 3))
                .map(row ->
                        Rows.row("startup FirstPoll " + row[0], Map.of("archive", row[1]), Double.parseDouble(row[2])))
                .toList();

        assertThat(page(rows, FACTS))
                .containsSubsequence("fresh JVM<", "1.07×", "each with its AOT cache<", "1.10 – 1.30×", "Targets:")
                .contains("First poll, AOT cache<", "≤ 0.50×</td><td>0.50×");
    }

    @Test
    void saysWhereJnaIsFaster() {
        assertThat(page(Rows.with(Rows.idle("rasffmPoller", 200, 0)), FACTS))
                .contains("Not for speed: ", "JNA is faster in: asking for the status (jnaDirect 1.18×).")
                .contains("class=\"card loss\"", "as fast as JNA: slower than its better way");
    }

    @Test
    void marksTargetsAsMetMissedOrAbsent() {
        assertThat(page(Rows.good(), FACTS)).contains("≤ 1.05×</td><td>1.00×</td><td class=\"text met\">");
        assertThat(page(Rows.with(Rows.idle("rasffmPoller", 20, 0)), FACTS)).contains("✗ missed by 43 %");
        assertThat(page(Rows.without("jnaDirect"), FACTS)).contains("not in this run");
    }

    @Test
    void standsAlone() {
        assertThat(page(Rows.good(), FACTS))
                .doesNotContain("http", "<script", "<link", "src=", "@import", "NaN", "Infinity", "{{");
    }

    @Test
    void showsTheScoreWithItsErrorBesideWhatIsCompared() {
        assertThat(page(Rows.good(), FACTS))
                .containsSubsequence("<th>score<br>ns/op</th>", "± error</th>", "<th>p10</th>")
                .containsSubsequence("rasffmPoller<span", "<td>16.0</td>", ">0.50</td>", "<td>14.0</td>");
    }

    @Test
    void escapesWhatItIsGiven() {
        assertThat(page(Rows.good(), FACTS)).contains("&lt;abc &amp; def&gt;").doesNotContain("<abc");
    }

    @Test
    void saysInTheSameBreathWhereJnaIsFaster() {
        List<Row> rows = new ArrayList<>(Rows.good());
        rows.add(Rows.notification("rasffm", 50, 0));
        rows.add(Rows.notification("jnaDirect", 20, 0));
        rows.add(Rows.notification("jnaInterface", 40, 0));

        assertThat(page(rows, FACTS))
                .contains("It depends: rasffm is faster than every way of JNA in 1 of 2 comparisons of this run (12"
                        + " times as fast as JNA&#39;s fastest, 193 times as fast as its slowest).</p>\n"
                        + "<p>JNA is faster in: taking a notification (jnaDirect 2.50×, jnaInterface 1.25×).</p>")
                .contains("1.25 – 2.50×", "slower than JNA");
    }

    @Test
    void hasAnAnswerWithoutAHeadline() {
        List<Row> rows = List.of(
                Rows.row("view ReadConnectionBenchmark rasffm", Map.of(), 10),
                Rows.row("view ReadConnectionBenchmark jnaStructure", Map.of(), 50));

        assertThat(page(rows, Map.of()))
                .contains("Yes: ", "(5.00 times as fast as JNA&#39;s fastest), and slower in none");
    }

    @Test
    void hasNothingToSayOfRowsWithoutJna() {
        assertThat(page(List.of(Rows.idle("rasffmPoller", 14, 0)), Map.of())).contains("it cannot say");
    }

    private static String page(List<Row> rows, Map<String, String> facts) {
        return Page.of(Judgement.of(rows, facts));
    }
}
