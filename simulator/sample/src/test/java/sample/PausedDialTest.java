/* SPDX-License-Identifier: Apache-2.0 */
package sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.simulator.Journal;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server of this scenario refuses every password but {@code sesame}, and the dial pauses meanwhile. */
@Scenario("pausesForPassword")
class PausedDialTest {
    @Test
    void goesOnWithTheRightPassword(RasSimulator simulator) throws Exception {
        Iterator<String> typed = List.of("wrong", "sesame").iterator();
        try (OfficeLine line = new OfficeLine("Office", () -> typed.next().toCharArray())) {
            line.open();
            assertThat(line.isUp()).isTrue();
        }
        Journal journal = simulator.journal();
        assertThat(journal.states("Office")).contains("RetryAuthentication").endsWith("Connected");
        assertThat(journal.resumes("Office"))
                .hasSize(2)
                .allSatisfy(resume -> assertThat(resume.argument("user")).isEqualTo("alice"));
        assertThat(journal.toString()).doesNotContain("sesame");
    }
}
