/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Menu;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class HangUpCommandTest {
    private final TestTerminal pipe = TestTerminal.pipe();

    private static void dial(String... names) {
        for (String name : names) {
            assertThat(TestTerminal.pipe().run("dial", name)).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void waitsUntilTheHandleIsGone(RasSimulator simulator) {
        dial("Office");
        assertThat(pipe.run("hangup", "office")).isEqualTo(ExitCode.OK);
        assertThat(pipe.out()).matches("Office: hung up, the handle was gone after [0-9.]+ m?s\\.\n");
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void hangsUpAll(RasSimulator simulator) {
        dial("Office", "Home");
        assertThat(pipe.run("hangup", "--all")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines()).hasSize(2);
        assertThat(simulator.openHandles()).isZero();
        assertThat(pipe.run("hangup", "--all")).isEqualTo(ExitCode.OK);
        assertThat(pipe.out()).endsWith("Nothing is connected.\n");
    }

    @Test
    void saysWhatIsConnectedInstead() {
        assertThat(pipe.run("hangup", "Office")).isEqualTo(ExitCode.NOT_CONNECTED);
        assertThat(pipe.err())
                .contains("Office is not connected", "Nothing is connected.")
                .doesNotContain("Did you mean");
        TestTerminal mistyped = TestTerminal.pipe();
        assertThat(mistyped.run("hangup", "Mdoem")).isEqualTo(ExitCode.NOT_CONNECTED);
        assertThat(mistyped.err()).contains("There is no entry Mdoem. Did you mean Modem?");
        dial("Office");
        assertThat(pipe.run("hangup", "Ofice")).isEqualTo(ExitCode.NOT_CONNECTED);
        assertThat(pipe.err()).contains("Did you mean Office?");
        assertThat(pipe.run("hangup", "Modem")).isEqualTo(ExitCode.NOT_CONNECTED);
        assertThat(pipe.err()).contains("Connected: Office");
        pipe.run("hangup", "--all");
    }

    @Test
    void letsAPersonPick(RasSimulator simulator) {
        dial("Office", "Home");
        TestTerminal screen = TestTerminal.screen(80).answering("2");
        assertThat(screen.run("hangup", "--no-color")).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("Hang up which? [1-2, Enter for none]");
        assertThat(simulator.openHandles()).isEqualTo(1);
        assertThat(screen.run("hangup", "--no-color")).as("Enter for none").isEqualTo(ExitCode.INTERRUPTED);
        assertThat(simulator.openHandles()).isEqualTo(1);
        assertThat(screen.out()).contains("Hang up which? [1, Enter for none]");
        assertThat(screen.err()).endsWith("ras: nothing was hung up\n");
        assertThat(screen.answering("7", "x", "1").run("hangup", "--no-color")).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("7 is not in the list.", "x is not in the list.");
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void letsAPersonPickWithTheArrowKeys(RasSimulator simulator) {
        dial("Office", "Home", "Modem");
        TestTerminal screen = TestTerminal.screen(80).pressing(Menu.Key.DOWN, Menu.Key.TAKE);
        assertThat(screen.run("hangup", "--no-color")).isEqualTo(ExitCode.OK);
        assertThat(screen.out())
                .contains("Hang up which? Home\n", "Home: hung up")
                .doesNotContain("Modem");
        assertThat(screen.pressing(Menu.Key.DOWN, Menu.Key.LEAVE).run("hangup", "--no-color"))
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.err()).endsWith("ras: nothing was hung up\n");
        assertThat(screen.pressing(Menu.Key.INTERRUPT).run("hangup")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(simulator.openHandles()).isEqualTo(2);
        pipe.run("hangup", "--all");
    }

    @Test
    void leavesTheLineOfTheQuestionWhenNothingIsPicked() {
        dial("Home");
        TestTerminal screen = TestTerminal.screen(80).interruptingAt("Enter for none] ");
        assertThat(screen.run("hangup", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.left()).as("Ctrl-C").isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out()).contains("Enter for none] \n");
        pipe.run("hangup", "--all");
    }

    @Test
    void needsANameWhereNobodyCanPick() {
        dial("Home");
        assertThat(pipe.run("hangup")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.run("hangup", "Office", "--all")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("1  Home", "ras hangup NAME", "exclude each other");
        pipe.run("hangup", "--all");
    }

    @Test
    void takesANumberWhereThereIsNoTerminal(RasSimulator simulator) {
        dial("Office", "Home");
        assertThat(pipe.answering("2").run("hangup")).isEqualTo(ExitCode.OK);
        assertThat(pipe.err()).contains("1  Office", "2  Home", "Hang up which? [1-2, Enter for none]\n");
        assertThat(pipe.out()).startsWith("Home: hung up");
        assertThat(pipe.answering("").run("hangup")).as("Enter for none").isEqualTo(ExitCode.INTERRUPTED);
        assertThat(pipe.answering("7", "1").run("hangup")).as("asked once").isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("ras: 7 is not in the list");
        assertThat(simulator.openHandles()).isEqualTo(1);
        assertThat(TestTerminal.pipe().answering("Office").run("hangup"))
                .as("a name")
                .isEqualTo(ExitCode.OK);
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void saysThatThereIsNothingToPickFrom() {
        for (TestTerminal terminal : List.of(TestTerminal.pipe(), TestTerminal.screen(80))) {
            assertThat(terminal.run("hangup", "--no-color")).isEqualTo(ExitCode.NOT_CONNECTED);
            assertThat(terminal.err()).isEqualTo("ras: nothing is connected\n");
            assertThat(terminal.out()).isEmpty();
        }
    }

    @Test
    void refusesADurationThatIsNone() {
        assertThat(pipe.run("hangup", "Office", "--timeout", "soon")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("'soon' is not a duration", "Try: ras hangup --help");
    }

    @Test
    @Scenario(value = "connects", clock = "real")
    void goesOnAtTheFirstCtrlCAndStopsWaitingAtTheSecond(RasSimulator simulator) {
        simulator.scenarioText("0 Connected\nhang-up takes 300ms");
        dial("Office");
        TestTerminal screen = TestTerminal.screen(80).interruptingAt("Hanging up", "goes on");
        assertThat(screen.run("hangup", "Office", "--no-color", "--timeout", "24h"))
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.err()).isEqualTo("""
            The hang-up goes on. Ctrl-C again stops waiting for it.
            Office: told to hang up, but not waited for. To see whether it is gone: ras list
            """);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        // It may not even have begun yet.
        pipe.run("hangup", "--all");
        assertThat(simulator.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void beginsNoOtherHangUpAfterCtrlC(RasSimulator simulator) {
        dial("Office", "Home");
        TestTerminal screen = TestTerminal.screen(80).interruptingAt("Hanging up");
        assertThat(screen.run("hangup", "--all", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out()).contains("Office: hung up, the handle was gone after ");
        assertThat(screen.err()).contains("The hang-up goes on.", "Home: not hung up.");
        assertThat(simulator.openHandles()).isEqualTo(1);
        pipe.run("hangup", "--all");
    }

    @Test
    @Scenario("neverHangsUp")
    void wrapsWhatIsLongerThanTheScreen() {
        dial("Office");
        TestTerminal narrow = TestTerminal.screen(60);
        assertThat(narrow.run("hangup", "Office", "--timeout", "50ms", "--no-color"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(narrow.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    @Scenario("neverHangsUp")
    void admitsThatAHandleIsStillThere() {
        dial("Office");
        assertThat(pipe.run("hangup", "Office", "--timeout", "50ms")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("Office: RAS took the hang-up, but it is still connected after ");
        assertThat(pipe.out()).isEmpty();
    }
}
