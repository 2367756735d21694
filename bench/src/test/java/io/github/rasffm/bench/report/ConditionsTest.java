/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

        Map<String, String> conditions = Conditions.of(log);
        assertThat(conditions)
                .containsExactly(
                        entry("Call", "clock manual; journal off / clock virtual; journal off"),
                        entry("List, Poll", "clock virtual; journal off"));
        assertThat(Conditions.mixed(conditions))
                .containsExactly("Call: clock manual; journal off / clock virtual; journal off");
    }

    @Test
    void aClassUnderTheSameConditionsIsNotMixed() {
        assertThat(Conditions.mixed(
                        Map.of("Machine", "one / two", "List, Poll", "clock virtual; journal off; lock one mutex")))
                .isEmpty();
    }
}
