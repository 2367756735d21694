/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.bench.startup.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierPartsTest {
    private static final Startup NOTHING_STARTED = Startup.of("no such name", List.of(), Path.of(""), Path.of(""));

    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void leaveResults() throws IOException {
        folder = new Folder(path);
        Files.writeString(folder.json(), results("poll.Status.floor", "poll.Status.rasffm", "notify.Call.floor"));
        Environment.write(folder.environment(), facts("poll", "10:00"));
    }

    private static String results(String... names) {
        return List.of(names).stream().map("""
            {"benchmark": "io.x.%s", "mode": "avgt",
              "primaryMetric": {"scoreError": 1, "scoreUnit": "ns/op", "rawData": [[20, 11, 12]]},
              "secondaryMetrics": {}}\
            """::formatted).toList().toString();
    }

    private static Map<String, String> facts(String filter, String time) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Date", time);
        facts.put("Profile", Profile.FULL + EarlierParts.ONLY + filter);
        facts.put("Commit", "abc");
        return facts;
    }

    private EarlierParts before(Map<String, String> now, String... benchmarks) throws IOException {
        Suite suite = new Suite();
        List.of(benchmarks).forEach(name -> suite.add("io.x." + name, Map.of(), false));
        return EarlierParts.in(folder, Profile.FULL, now, suite, NOTHING_STARTED);
    }

    private List<String> variantsWith(EarlierParts earlier, String... names) throws IOException {
        Files.writeString(folder.json(), results(names));
        earlier.addTo(folder.json());
        return ResultFile.read(folder.json()).stream()
                .map(row -> row.table() + " " + row.variant())
                .toList();
    }

    @Test
    void keepsTheResultsOfOtherClasses() throws IOException {
        EarlierParts earlier = before(facts("view", "10:30"), "view.Text.floor");
        assertThat(variantsWith(earlier, "view.Text.floor"))
                .containsExactly("Text floor", "Status floor", "Status rasffm", "Call floor");
    }

    @Test
    void dropsAllRowsOfAClassOfWhichOneIsMeasuredAgain() throws IOException {
        EarlierParts earlier = before(facts("Status.floor", "10:30"), "poll.Status.floor");
        assertThat(variantsWith(earlier, "poll.Status.floor")).containsExactly("Status floor", "Call floor");
    }

    @Test
    void namesTheParts() throws IOException {
        Map<String, String> two =
                before(facts("view", "10:30"), "view.Text.floor").with(facts("view", "10:30"));
        assertThat(two)
                .containsEntry("Date", "10:00")
                .containsEntry("Profile", Profile.FULL.toString())
                .containsEntry(EarlierParts.FACT, "poll 10:00; view 10:30");
        Environment.write(folder.environment(), two);
        assertThat(before(facts("dial", "11:00"), "dial.Dial.floor").with(facts("dial", "11:00")))
                .containsEntry(EarlierParts.FACT, "poll 10:00; view 10:30; dial 11:00");
    }

    @Test
    void refusesResultsOfAnotherCommitOrProfile() throws IOException {
        Map<String, String> other = facts("view", "10:30");
        other.put("Commit", "def");
        assertThatThrownBy(() -> before(other, "view.Text.floor"))
                .isInstanceOf(EarlierParts.Mismatch.class)
                .hasMessageContaining("another Commit: abc and not def");
        Map<String, String> quick = facts("poll", "10:00");
        quick.put("Profile", Profile.QUICK.toString());
        Environment.write(folder.environment(), quick);
        assertThatThrownBy(() -> before(facts("view", "10:30"), "view.Text.floor"))
                .isInstanceOf(EarlierParts.Mismatch.class)
                .hasMessageContaining("another profile: quick");
    }

    @Test
    void theFirstPartFindsNothing() throws IOException {
        Files.delete(folder.json());
        EarlierParts earlier = before(facts("view", "10:30"), "view.Text.floor");
        assertThat(variantsWith(earlier, "view.Text.floor")).containsExactly("Text floor");
        assertThat(earlier.with(facts("view", "10:30"))).isEqualTo(facts("view", "10:30"));
    }
}
