/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SuiteTest {
    private static final Map<String, String[]> PARAMETERS =
            Map.of("channel", new String[] {"STUB", "WINDOW", "COMPLETION_PORT"}, "dials", new String[] {"1", "100"});

    @Test
    void leavesWindowsChannelsOutElsewhere() {
        Suite suite = new Suite();
        suite.add("a.B.c", PARAMETERS, false);

        assertThat(suite.members())
                .containsExactly(
                        new Suite.Member("a.B.c", Map.of("channel", List.of("STUB"), "dials", List.of("1", "100"))));
        assertThat(suite.runs()).isEqualTo(2);
        assertThat(suite.leftOut()).isEqualTo(4);
    }

    @Test
    void leavesABenchmarkOutOfWhichNothingIsLeft() {
        Suite suite = new Suite();
        suite.add("a.B.c", Map.of("channel", new String[] {"WINDOW"}), false);
        suite.add("a.B.d", Map.of(), false);

        assertThat(suite.members()).containsExactly(new Suite.Member("a.B.d", Map.of()));
        assertThat(suite.leftOut()).isEqualTo(1);
    }

    @Test
    void runsAllOfThemOnWindows() {
        Suite suite = new Suite();
        suite.add("a.B.c", PARAMETERS, true);

        assertThat(suite.runs()).isEqualTo(6);
        assertThat(suite.leftOut()).isZero();
    }

    @Test
    void takesTheSmallestAndTheLargestSize() {
        Suite suite = new Suite();
        suite.add("a.B.c", Map.of("connections", new String[] {"1", "10", "1000"}), false);
        suite.add("a.B.d", Map.of("callee", new String[] {"IDLE", "OTHER", "REAL"}), false);
        suite.add("a.B.e", Map.of("textChars", new String[] {"8"}), false);

        assertThat(suite.extremes().members())
                .extracting(Suite.Member::parameters)
                .containsExactly(
                        Map.of("connections", List.of("1", "1000")),
                        Map.of("callee", List.of("IDLE", "OTHER", "REAL")),
                        Map.of("textChars", List.of("8")));
    }

    @Test
    void aFilterIsAPartOfTheName() {
        assertThat(Suite.of("ConnectStatusBenchmark.floor", "Linux").members())
                .extracting(Suite.Member::name)
                .containsExactly("io.github.rasffm.bench.poll.ConnectStatusBenchmark.floor");
        assertThat(Suite.of("no such", "Linux").members()).isEmpty();
    }
}
