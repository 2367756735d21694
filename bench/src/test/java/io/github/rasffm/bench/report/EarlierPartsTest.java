/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private static final List<String> NAMES = List.of(
            "io.x.poll.Status.floor",
            "io.x.poll.Status.rasffm",
            "io.x.notify.Call.floor",
            "io.x.view.Text.floor",
            "io.x.dial.Dial.floor");

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

    private static Map<String, String> with(String key, String value, Map<String, String> facts) {
        facts.put(key, value);
        return facts;
    }

    private EarlierParts before(Map<String, String> now) throws IOException {
        return EarlierParts.in(folder, Profile.FULL, now, NAMES);
    }

    private void refuses(Map<String, String> now, String why) {
        assertThatThrownBy(() -> before(now))
                .isInstanceOf(EarlierParts.Mismatch.class)
                .hasMessageContaining(why);
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
        assertThat(variantsWith(before(facts("view", "10:30")), "view.Text.floor"))
                .containsExactly("Text floor", "Status floor", "Status rasffm", "Call floor");
    }

    @Test
    void dropsTheRowsOfAClassThatIsMeasuredAgain() throws IOException {
        assertThat(variantsWith(before(facts("Status", "10:30")), "poll.Status.floor", "poll.Status.rasffm"))
                .containsExactly("Status floor", "Status rasffm", "Call floor");
    }

    @Test
    void dropsTheConditionsOfAClassThatIsMeasuredAgain() throws IOException {
        Environment.write(folder.environment(), with("Call, Status", "clock virtual; a", facts("", "10:00")));
        Map<String, String> facts = before(facts("Status", "10:30")).with(facts("Status", "10:30"));
        assertThat(facts).containsEntry("Call", "clock virtual; a").doesNotContainKey("Call, Status");
    }

    @Test
    void refusesAClassOfWhichRowsAreLeftOut() throws IOException {
        refuses(facts("Status.floor", "10:30"), "the filter, \"Status.floor\", leaves rows out of Status");
        Environment.write(folder.environment(), facts("Status.rasffm", "10:00"));
        refuses(facts("view", "10:30"), "\"Status.rasffm\", leaves rows out of Status");
        Files.delete(folder.json());
        refuses(facts("Status.floor", "10:30"), "leaves rows out of Status");
    }

    @Test
    void refusesChangesThatNobodyKnows() throws IOException {
        Environment.write(folder.environment(), with("Commit", "abc and changes", facts("poll", "10:00")));
        refuses(with("Commit", "abc and changes", facts("view", "10:30")), "abc and changes: commit them first");
        refuses(facts("view", "10:30"), "another Commit: abc and changes");
    }

    @Test
    void addsToAnUnfinishedRunOnlyThePartThatWasEndedEarly() throws IOException {
        Map<String, String> interrupted = with(Environment.STATE, "unfinished (poll)", facts("", "10:00"));
        Environment.write(folder.environment(), with(EarlierParts.FACT, "notify 9:00; poll 10:00", interrupted));
        refuses(
                with(Environment.STATE, "unfinished (view)", facts("view", "10:30")),
                "are unfinished (poll); run that");
        Map<String, String> again = with(Environment.STATE, "unfinished (poll)", facts("poll", "10:30"));
        EarlierParts earlier = before(again);
        assertThat(earlier.with(again)).containsEntry(EarlierParts.FACT, "notify 9:00; poll 10:30");
        assertThat(variantsWith(earlier, "poll.Status.floor")).containsExactly("Status floor", "Call floor");
    }

    @Test
    void namesTheParts() throws IOException {
        Map<String, String> two = before(facts("view", "10:30")).with(facts("view", "10:30"));
        assertThat(two)
                .containsEntry("Date", "10:00")
                .containsEntry("Profile", Profile.FULL.toString())
                .containsEntry(EarlierParts.FACT, "poll 10:00; view 10:30");
        Environment.write(folder.environment(), two);
        assertThat(before(facts("dial", "11:00")).with(facts("dial", "11:00")))
                .containsEntry(EarlierParts.FACT, "poll 10:00; view 10:30; dial 11:00");
    }

    @Test
    void refusesResultsOfAnotherCommitOrProfile() throws IOException {
        refuses(with("Commit", "def", facts("view", "10:30")), "another Commit: abc and not def");
        Environment.write(folder.environment(), with("Profile", Profile.QUICK.toString(), facts("poll", "10:00")));
        refuses(facts("view", "10:30"), "another profile: quick");
    }

    @Test
    void theFirstPartFindsNothing() throws IOException {
        Files.delete(folder.json());
        EarlierParts earlier = before(facts("view", "10:30"));
        assertThat(variantsWith(earlier, "view.Text.floor")).containsExactly("Text floor");
        assertThat(earlier.with(facts("view", "10:30"))).isEqualTo(facts("view", "10:30"));
    }
}
