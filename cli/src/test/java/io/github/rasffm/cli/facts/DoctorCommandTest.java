/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ras doctor} and {@code ras devices}. */
@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class DoctorCommandTest {
    private final TestTerminal pipe = TestTerminal.pipe();

    @Test
    void saysWhatABugReportNeeds() {
        // As Windows' own rasapi32.dll, the simulator needs no property.
        boolean named = System.getProperty("rasffm.library") != null;
        assertThat(pipe.run("doctor")).as(pipe.out()).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines())
                .contains("rasffm", "java", "system", "library", "ras", "channels", "phone books", "simulator")
                .contains("  native access    allowed")
                .contains("  chosen by        " + (named ? "the system property rasffm.library" : "Windows"))
                .contains("  entries          3, RAS took our size of RASENTRYNAMEW")
                .contains("  STUB             available, used unless another is chosen");
        assertThat(pipe.out()).doesNotContain("PROBLEM");
    }

    @Test
    void asksForTheStatusOfWhatIsConnectedButNamesNothing() {
        TestTerminal.pipe().run("dial", "Office");
        assertThat(pipe.run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines()).contains("  statuses         1, RAS took our size of RASCONNSTATUSW");
        assertThat(pipe.out())
                .doesNotContain("Office", "Home", "alice", "EXAMPLE")
                .doesNotContain(System.getProperty("user.name") + System.getProperty("file.separator"));
        TestTerminal.pipe().run("hangup", "--all");
    }

    @Test
    void tellsASizeThatRasDoesNotKnowFromOtherErrors(RasSimulator simulator) {
        simulator.scenarioText("on RasEnumDevices fail 632 always\non RasEnumEntries fail 711 always\n0 Connected\n");
        assertThat(pipe.run("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.outLines())
                .contains("  entries          PROBLEM: 711 ERROR_RASMAN_CANNOT_INITIALIZE")
                .contains("  devices          PROBLEM: RAS knows no RASDEVINFOW of our size: 632")
                .contains("  connections      0");
    }

    @Test
    void givesItsPageAlsoWhenThereIsNoLibrary() {
        assertThat(pipe.run("doctor", "--library", "no-such-library.dll")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out()).contains("  opened           PROBLEM: ", "channels\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void fitsTheScreen(int width) {
        TestTerminal screen = TestTerminal.screen(width);
        screen.run("doctor", "--no-color");
        assertThat(screen.outLines())
                .filteredOn(line -> !line.contains(Path.of("x", "y").toString().substring(1, 2)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void showsTheHomeFolderAsATilde() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(Finding.place(home.resolve("ras.dll")))
                .startsWith("~")
                .endsWith("ras.dll")
                .doesNotContain(home.toString());
        assertThat(Finding.place(Path.of("elsewhere"))).isEqualTo("elsewhere");
    }

    @Test
    void listsTheDevices(RasSimulator simulator) {
        assertThat(pipe.run("devices")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines())
                .startsWith("TYPE   DEVICE")
                .contains("vpn    WAN Miniport (IKEv2)", "modem  Standard Modem");
        simulator.scenarioText("devices none\n0 Connected\n");
        TestTerminal none = TestTerminal.pipe();
        assertThat(none.run("devices")).isEqualTo(ExitCode.OK);
        assertThat(none.out()).isEqualTo("RAS has no devices.\n");
    }
}
