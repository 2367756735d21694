/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.session.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the command in processes of their own, which find each other's connections as on Windows. */
class ProcessesTest {
    private static final String[] LIST = {"list", "--scenario", "connects"};

    @TempDir
    Path folder;

    @Test
    void whatOneProcessDialsTheNextListsAndTheThirdHangsUp() throws Exception {
        RasProcess dial = RasProcess.start(folder, "20x", "dial", "Office", "--scenario", "connects");
        assertThat(dial.exitCode()).as(dial.err()).isEqualTo(ExitCode.OK);
        assertThat(dial.out()).contains("Connected to Office in ").doesNotContain("\u001b", "\r");
        assertThat(dial.err()).startsWith("Simulator");

        RasProcess list = RasProcess.start(folder, "20x", LIST);
        assertThat(list.exitCode()).as(list.err()).isEqualTo(ExitCode.OK);
        assertThat(list.out()).contains("Office  Connected");

        RasProcess hangUp = RasProcess.start(folder, "20x", "hangup", "Office", "--scenario", "connects");
        assertThat(hangUp.exitCode()).as(hangUp.err()).isEqualTo(ExitCode.OK);
        assertThat(hangUp.out()).contains("Office: hung up, the handle was gone after ");

        RasProcess status = RasProcess.start(folder, "20x", "status", "Office", "--scenario", "connects");
        assertThat(status.exitCode()).as(status.err()).isEqualTo(ExitCode.NOT_CONNECTED);
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "Windows does not tell of a reader who has gone")
    void watchEndsWhenItsReaderHasGone() throws Exception {
        RasProcess.start(folder, "20x", "dial", "Office", "--scenario", "connects")
                .exitCode();
        RasProcess watch = RasProcess.start(folder, "20x", "watch");
        assertThat(watch.shows("Office is there")).as(watch.err()).isTrue();
        assertThat(watch.exitCodeUnread()).isEqualTo(ExitCode.OK);
    }

    @Test
    void saysHowToBeginAnewAfterAHangUpWithoutEndOnly() throws Exception {
        String[] dialOffice = {"dial", "Office", "--scenario", "neverHangsUp"};
        RasProcess.start(folder, "20x", dialOffice).exitCode();
        RasProcess hangUp =
                RasProcess.start(folder, "20x", "hangup", "Office", "--scenario", "neverHangsUp", "--timeout", "1s");
        assertThat(hangUp.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(hangUp.err()).contains("The simulator keeps its connections in");
        RasProcess dial = RasProcess.start(folder, "20x", dialOffice);
        assertThat(dial.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(dial.err()).contains("756").doesNotContain("The simulator keeps");
    }

    @Test
    void saysWhyTheSimulatorCannotBeSetUp() throws Exception {
        RasProcess list = RasProcess.start(folder, "virtual", LIST);
        assertThat(list.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(list.err())
                .contains("ras: the simulator cannot be used: RASSIM_CLOCK=virtual: ")
                .doesNotContain("\tat ");
        assertThat(list.out()).isEmpty();
    }

    @Test
    void saysOnceWhatIsWrongWithTheEnvironmentHoweverOftenTheSimulatorIsReset() throws Exception {
        RasProcess demo = RasProcess.start(folder, "fast", "demo", "--fast");
        demo.exitCode();
        assertThat(demo.err().lines().filter(line -> line.startsWith("rassim: ")))
                .containsExactly("rassim: RASSIM_CLOCK=fast: neither real, virtual, manual, nor a speed such as 20x");
    }

    @Test
    void leavesADamagedFileAsItIsAndNamesIt() throws Exception {
        Path state = Files.createDirectory(folder.resolve("rasffm")).resolve("simulator.state");
        Files.writeString(state, "not what the simulator wrote");
        RasProcess list = RasProcess.start(folder, "20x", LIST);
        assertThat(list.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(list.err()).contains("ras: the simulator cannot be used: RASSIM_STATE=" + state + ": damaged");
        assertThat(state).hasContent("not what the simulator wrote");
    }

    @Test
    void namesTheFileThatCannotBeUsed() throws Exception {
        String state = folder.resolve("absent").resolve("state").toString();
        RasProcess list = RasProcess.start(folder, Map.of("RASSIM_STATE", state), LIST);
        assertThat(list.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(list.err())
                .contains("ras: the simulator cannot be used: RASSIM_STATE=" + state + ": cannot be opened")
                .doesNotContain("711 ERROR_");
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "sends SIGINT with kill, which Windows does not have")
    void ctrlCHangsTheDialUp() throws Exception {
        RasProcess dial = RasProcess.start(folder, "0.05x", "dial", "Office", "--scenario", "connects");
        assertThat(dial.shows("OpenPort")).as(dial.err()).isTrue();
        new ProcessBuilder("kill", "-INT", Long.toString(dial.pid())).start().waitFor(10, TimeUnit.SECONDS);
        assertThat(dial.exitCode()).as(dial.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(dial.err()).contains("Cancelled: hung up, the handle was gone after ");

        RasProcess list = RasProcess.start(folder, "20x", LIST);
        assertThat(list.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(list.out()).isEqualTo("Nothing is connected.\n");
    }
}
