/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class DemoCommandTest {
    private static final List<String> STEPS =
            List.of("1 of 5  Dial", "2 of 5  Pause", "3 of 5  Drop", "4 of 5  Redial", "5 of 5  Hang-up");

    private static int show(TestTerminal terminal) throws IOException {
        return DemoCommand.show(terminal.terminal(), terminal, 20, true);
    }

    @Test
    void playsByItselfWhereNobodyCanPressEnter(RasSimulator simulator) {
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("demo", "--fast")).as(pipe.err()).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines()).containsSubsequence(STEPS);
        assertThat(pipe.out())
                .containsSubsequence(
                        "Connected to Office.",
                        "RetryAuthentication",
                        "AuthRetry",
                        "Connected to Home.",
                        "Office  Disconnected",
                        "ERROR_LINK_FAILURE (829)",
                        "Office: hung up",
                        "Connected to Office.",
                        "Office: hung up",
                        "Home: hung up",
                        "Nothing is connected any more.")
                .doesNotContain("\u001b", "Enter:");
        assertThat(pipe.err()).isEmpty();
        assertThat(simulator.openHandles()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo --fast --scenario refused", "--library x demo --fast", "demo --library=x"})
    void takesNeitherAScenarioNorALibrary(String line) {
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run(line.split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("the demo brings its own scenarios", "it takes no --", "Try: ras demo --help");
        assertThat(pipe.out()).isEmpty();
    }

    @Test
    void goesOnWhenThePersonPressesEnter() throws IOException {
        TestTerminal screen =
                TestTerminal.screen(80).answering("", "", "", "", "", "").thenWaiting();
        assertThat(show(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out().split("Enter: ", -1)).hasSize(7);
    }

    @Test
    void playsOnByItselfWhenTheInputEnds() throws IOException {
        TestTerminal screen = TestTerminal.screen(80).answering("");
        assertThat(show(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("5 of 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "five steps",
                "1 of 5",
                "ConnectDevice",
                "It waits now",
                "Connected to Home",
                "3 of 5",
                "Disconnected",
                "4 of 5",
                "5 of 5",
                "Nothing is connected"
            })
    void ctrlCEndsItWhereverItIs(String place, RasSimulator simulator) throws IOException {
        TestTerminal screen = TestTerminal.screen(80)
                .answering("", "", "", "", "", "")
                .thenWaiting()
                .interruptingAt(place);
        assertThat(show(screen)).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.err()).contains("Nothing is left of it.");
        assertThat(screen.left()).isZero();
        assertThat(simulator.openHandles()).isZero();
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void fitsTheScreen(int width) {
        TestTerminal screen = TestTerminal.screen(width);
        assertThat(screen.run("demo", "--fast", "--no-color")).isEqualTo(ExitCode.OK);
        assertThat(screen.outLines())
                .allSatisfy(line ->
                        assertThat(line.substring(line.lastIndexOf('K') + 1)).hasSizeLessThanOrEqualTo(width));
    }
}
