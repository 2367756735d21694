/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConditionsTest {
    @TempDir
    Path folder;

    @Test
    void aClassHasWhatItsJvmsSaid() throws IOException {
        Path log = Files.writeString(folder.resolve("jmh.log"), """
            # Benchmark: io.x.poll.Poll.floor
            # Conditions: clock virtual; journal off
            # Benchmark: io.x.poll.List.floor
            # Warmup Iteration   1: # Conditions: clock virtual; journal off
            12.3 ns/op
            Iteration   1: 11.9 ns/op
            # Benchmark: io.x.notify.Call.floor
            # Conditions: clock manual; journal off
            # Benchmark: io.x.notify.Call.rasffm
            # Conditions: clock manual; journal off
            # Conditions: clock virtual; journal off
            """);

        Map<String, String> facts = new TreeMap<>();
        Conditions.put(facts, Conditions.of(log));
        assertThat(facts)
                .containsExactly(
                        entry("Call", "clock manual; journal off / clock virtual; journal off"),
                        entry("List, Poll", "clock virtual; journal off"));
        assertThat(Conditions.mixed(facts))
                .containsExactly("Call: clock manual; journal off / clock virtual; journal off");
    }

    @Test
    void whatIsSaidLaterOfAClassTakesThePlaceOfTheEarlier() {
        Map<String, String> facts = new TreeMap<>(Map.of("Date", "10:00", "List, Poll", "clock virtual; journal off"));
        Conditions.put(facts, Map.of("Dial", "clock virtual; journal off", "Poll", "clock manual; journal off"));
        assertThat(facts)
                .containsExactly(
                        entry("Date", "10:00"),
                        entry("Dial, List", "clock virtual; journal off"),
                        entry("Poll", "clock manual; journal off"));
    }

    @Test
    void knowsTheClassesThatSaidNothing() {
        List<Row> rows = List.of(
                Rows.row("poll Poll floor", Map.of(), 1),
                Rows.row("poll List floor", Map.of(), 1),
                Rows.row("poll List rasffm", Map.of(), 1),
                Rows.row("view ReadConnectionBenchmark rasffm", Map.of(), 1));
        assertThat(Conditions.unknown(Map.of("Dial, Poll", "clock virtual; journal off"), rows))
                .containsExactly("List");
    }

    @Test
    void aClassUnderTheSameConditionsIsNotMixed() {
        assertThat(Conditions.mixed(
                        Map.of("Machine", "one / two", "List, Poll", "clock virtual; journal off; lock one mutex")))
                .isEmpty();
    }
}
