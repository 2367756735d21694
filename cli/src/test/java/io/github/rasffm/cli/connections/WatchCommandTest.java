/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Screen;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ras watch}, {@code ras list --watch} and {@code ras status --watch}. */
@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class WatchCommandTest {
    // Only a test that fails watches so long.
    private static final String[] OFTEN = {"--every", "1ms", "--for", "1m"};

    private final TestTerminal pipe = TestTerminal.pipe();

    @AfterEach
    void hangUp() {
        TestTerminal.pipe().run("hangup", "--all");
    }

    private static int watch(TestTerminal terminal, String... command) {
        return terminal.run(Stream.of(command, OFTEN).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static void dial() {
        assertThat(TestTerminal.pipe().run("dial", "Office")).isEqualTo(ExitCode.OK);
    }

    private List<String> told() {
        return pipe.outLines().stream()
                .map(line -> line.replaceFirst("^[0-9]{2}:[0-9]{2}:[0-9]{2}  ", ""))
                .toList();
    }

    @Test
    void tellsWhatConnects() {
        pipe.doing("Nothing is connected.", WatchCommandTest::dial).interruptingAt(" connected");
        assertThat(watch(pipe, "watch")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(told()).containsExactly("Office connected");
        assertThat(pipe.err()).isEqualTo("Nothing is connected.\n");
    }

    @Test
    @Scenario("alreadyConnected")
    void tellsWhatIsThereAndWhatDisconnects(RasSimulator simulator) {
        TestTerminal other = TestTerminal.pipe();
        pipe.doing("is there", () -> other.run("hangup", "--all")).interruptingAt("disconnected");
        assertThat(watch(pipe, "watch")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(told()).containsExactly("Office is there: Connected", "Office disconnected");
        assertThat(pipe.err()).isEmpty();
    }

    @Test
    @Scenario(value = "dormantAndReconnects", clock = "manual")
    void tellsWhenASubStateChanges(RasSimulator simulator) {
        simulator.scenarioText("0 Connected\n1s substate Dormant\n1s substate Reconnected\n");
        dial();
        pipe.doing("is there", () -> simulator.advance(Duration.ofSeconds(1)))
                .doing("Dormant", () -> simulator.advance(Duration.ofSeconds(1)))
                .interruptingAt("Reconnected");
        assertThat(watch(pipe, "watch")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(told())
                .containsExactly(
                        "Office is there: Connected",
                        "Office is now Connected, Dormant",
                        "Office is now Connected, Reconnected");
    }

    @Test
    void printsAnObjectALine() {
        pipe.doing("Nothing is connected.", WatchCommandTest::dial).interruptingAt("\"connected\"");
        assertThat(watch(pipe, "watch", "--json")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(pipe.outLines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"schema\":\"rasffm.change/1\",\"time\":\"")
                        .contains("\"change\":\"connected\",\"connection\":{\"entryName\":")
                        .endsWith("}}"));
    }

    @Test
    void endsByItselfWhenItIsTold() {
        assertThat(pipe.run("watch", "--for", "1ms")).isEqualTo(ExitCode.OK);
        assertThat(pipe.run("list", "--watch", "--for", "1ms")).isEqualTo(ExitCode.OK);
        assertThat(pipe.run("status", "--watch", "--for", "1ms")).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list --every", "list --json --for", "status --every", "status Office --for"})
    void watchesOnlyWhenItIsTold(String command) {
        String[] words = (command + " 1ms").split(" ", -1);
        assertThat(pipe.run(words)).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err())
                .contains(words[words.length - 2] + " needs --watch", "Try: ras " + words[0] + " --watch");
        assertThat(pipe.out()).isEmpty();
    }

    @Test
    void saysWhyRasRefuses(RasSimulator simulator) {
        simulator.scenarioText("on RasEnumConnections fail 711 always after 2\n0 Connected\n");
        assertThat(watch(pipe, "watch")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("711 ERROR_RASMAN_CANNOT_INITIALIZE");
        simulator.scenario("connects");
    }

    @Test
    void showsTheListAgainOnlyWhenItHasChanged() {
        pipe.doing("Nothing is connected.", WatchCommandTest::dial).interruptingAt("ENTRY");
        assertThat(watch(pipe, "list", "--watch")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(pipe.out()).startsWith("Nothing is connected.\n\nENTRY ").containsOnlyOnce("Nothing is connected.");
    }

    @Test
    void writesOverWhatTheScreenHasShown() {
        TestTerminal screen = TestTerminal.screen(80)
                .doing("Nothing is connected.", WatchCommandTest::dial)
                .interruptingAt("ENTRY");
        assertThat(watch(screen, "list", "--watch", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out()).startsWith("Nothing is connected.\n\u001b[1A\r\u001b[JENTRY ");
    }

    @Test
    @Scenario("alreadyConnected")
    void showsNoMoreThanTheScreenHolds() {
        TestTerminal screen = TestTerminal.screen(Screen.of(80, 4)).interruptingAt(" lines more");
        assertThat(watch(screen, "status", "--watch", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.outLines())
                .hasSize(3)
                .startsWith("Office")
                .last()
                .asString()
                .matches("and [0-9]+ lines more");
    }

    @Test
    @Scenario("alreadyConnected")
    void showsItAgainOnAScreenOfAnotherSize() {
        TestTerminal screen = TestTerminal.screen(new Shrinking()).interruptingAt("\u001b[2J");
        assertThat(watch(screen, "list", "--watch", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out().split("\u001b\\[H\u001b\\[2J", -1)).hasSize(2);
        assertThat(screen.out().split("\u001b\\[H\u001b\\[2J", -1)[1].lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(30));
    }

    /** Is made narrower after the first look. */
    private static final class Shrinking implements Screen {
        private int looks;

        @Override
        public int width() {
            return looks < 2 ? 80 : 30;
        }

        @Override
        public int height() {
            return 24;
        }

        @Override
        public boolean isResized() {
            return ++looks == 2;
        }

        @Override
        public boolean isGone() {
            return false;
        }
    }

    @Test
    @Scenario("alreadyConnected")
    void showsAStatusUntilItIsGone() {
        TestTerminal other = TestTerminal.pipe();
        pipe.doing("handle", () -> other.run("hangup", "--all")).interruptingAt("is not connected.");
        assertThat(watch(pipe, "status", "Office", "--watch")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(pipe.out()).startsWith("Office\n").endsWith("\n\nOffice is not connected.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --json"})
    void tellsByTheExitCodeWhetherTheEntryIsConnectedAtTheEnd(String json) {
        String[] words = ("status Office --watch --for 1ms" + json).split(" ", -1);
        assertThat(pipe.run(words)).isEqualTo(ExitCode.NOT_CONNECTED);
        assertThat(pipe.err()).contains("ras: Office is not connected");
        dial();
        TestTerminal connected = TestTerminal.pipe();
        assertThat(connected.run(words)).isEqualTo(ExitCode.OK);
        assertThat(connected.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "status"})
    void printsTheWholeListInALine(String command) {
        pipe.doing("\"connections\":[]", WatchCommandTest::dial).interruptingAt("entryName");
        assertThat(watch(pipe, command, "--watch", "--json")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(pipe.outLines())
                .hasSize(2)
                .startsWith("{\"schema\":\"rasffm.connections/1\",\"connections\":[]}")
                .allSatisfy(line -> assertThat(line).startsWith("{\"schema\"").endsWith("]}"));
    }
}
