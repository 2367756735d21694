/* SPDX-License-Identifier: Apache-2.0 */
package sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class DroppedLineTest {
    private static final int LINK_FAILURE = 829;

    @Test
    @Scenario("connects")
    void isDialledAgain(RasSimulator simulator) throws Exception {
        try (OfficeLine line = new OfficeLine("Office", () -> new char[0])) {
            line.open();
            assertThat(line.mend()).isFalse();
            simulator.drop("Office", LINK_FAILURE);
            assertThat(line.isUp()).isFalse();
            assertThat(line.mend()).isTrue();
            assertThat(line.isUp()).isTrue();
        }
        assertThat(simulator.journal().dials("Office")).hasSize(2);
        assertThat(simulator.journal().hangUps("Office")).hasSize(2);
    }

    @Test
    @Scenario(text = """
        5ms OpenPort
        2s  Authenticate
        5ms Connected
        drop after 10s error 829
        """, clock = "manual")
    void staysUpUntilItsTime(RasSimulator simulator) throws Exception {
        try (OfficeLine line = new OfficeLine("Office", () -> new char[0])) {
            FutureTask<Void> opening = inBackground(() -> {
                line.open();
                return null;
            });
            simulator.advanceUntil(journal -> journal.states("Office").contains("Connected"));
            opening.get();
            Duration connected = simulator.now();
            simulator.advance(Duration.ofMillis(9_999));
            assertThat(line.isUp()).isTrue();
            simulator.advance(Duration.ofMillis(1));
            assertThat(line.isUp()).isFalse();
            assertThat(simulator.now().minus(connected)).isEqualTo(Duration.ofSeconds(10));
        }
    }

    /** A dial on the manual clock waits for the test to move it. */
    private static FutureTask<Void> inBackground(Callable<Void> task) {
        FutureTask<Void> future = new FutureTask<>(task);
        Thread.ofPlatform().daemon().start(future);
        return future;
    }
}
