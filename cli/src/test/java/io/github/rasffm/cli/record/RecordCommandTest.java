/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ras record}: what it writes is replayed by the simulator, notification by notification. */
@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class RecordCommandTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    /** What a program is told that dials, answers every question and hangs up; the last line is the outcome. */
    private static List<String> dial() throws InterruptedException, TimeoutException {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Ras ras = Ras.open()) {
            DialOperation operation = ras.dialer()
                    .dial(DialRequest.of("Modem")
                            .callbackNumber("*")
                            .handler((dial, notification) -> told.add(line(notification)))
                            .pauseHandler((dial, pause) -> reply(pause.state())));
            try {
                operation.await(LONG).close();
                told.add("connected");
            } catch (DialException failed) {
                told.add("failed " + failed.failure() + " " + failed.errorCode());
            }
            operation.hangUp(LONG);
        }
        return told;
    }

    private static String line(DialNotification told) {
        return told.state().name() + " " + told.errorCode().orElse(0) + " "
                + told.extendedErrorCode().orElse(0) + " "
                + told.subEntryIndex().orElse(0);
    }

    private static PauseReply reply(ConnectionState paused) {
        if (paused.equals(ConnectionState.CALLBACK_SET_BY_CALLER)) {
            return PauseReply.callbackNumber("555");
        }
        return paused.equals(ConnectionState.PASSWORD_EXPIRED)
                ? PauseReply.newPassword("sesame".toCharArray())
                : PauseReply.credentials(Credentials.of("bob", "sesame".toCharArray()));
    }

    private static String flat(Path file) throws IOException {
        return Files.readString(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connects",
                "connectsByModem",
                "failsAuthentication",
                "failsIkev2",
                "triesProtocols",
                "multilink",
                "multilinkFails",
                "notifiesBeforeReturn",
                "repeatsAndReorders",
                "unknownState",
                "serverCallsBack",
                "disconnectedWithoutError",
                "failsInPortOpened",
                "pausesForPassword",
                "passwordExpired",
                "callbackByCaller"
            })
    void replaysAsItWas(String scenario, RasSimulator simulator) throws Exception {
        simulator.scenario(scenario);
        List<String> original = dial();
        Path file = folder.resolve("dial.scenario");
        TestTerminal person = TestTerminal.screen(100).answering(answers(scenario));
        assertThat(person.run("record", "Modem", "-o", file.toString()))
                .as(person.err())
                .isEqualTo(ExitCode.OK);
        simulator.scenarioFile(file);
        assertThat(dial()).as(flat(file)).isEqualTo(original);
    }

    private static String[] answers(String scenario) {
        return switch (scenario) {
            case "pausesForPassword" -> new String[] {"bob", "sesame"};
            case "passwordExpired" -> new String[] {"sesame", "sesame"};
            case "callbackByCaller" -> new String[] {"555"};
            default -> new String[0];
        };
    }

    @Test
    @Scenario("errorKeepsHandle")
    void replaysAnErrorOfRasDialItself(RasSimulator simulator) throws Exception {
        List<String> original = dial();
        Path file = folder.resolve("dial.scenario");
        assertThat(TestTerminal.pipe().run("record", "Modem", "-o", file.toString()))
                .isEqualTo(ExitCode.OK);
        simulator.scenarioFile(file);
        assertThat(dial()).isEqualTo(original).containsExactly("failed FAILED 619");
    }

    @Test
    void hangsUpWhatItHasDialledAndSaysHowLongItTook() throws IOException {
        Path file = folder.resolve("dial.scenario");
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("record", "Office", "--output", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(pipe.out())
                .contains("Hung up, the handle was gone after ", "Recorded in " + file)
                .doesNotContain("stays up");
        assertThat(flat(file)).containsPattern("\nhang-up takes [0-9]+(us|ms)  # looked [0-9]+ times?\n");
        TestTerminal list = TestTerminal.pipe();
        list.run("list");
        assertThat(list.out()).isEqualTo("Nothing is connected.\n");
    }

    @Test
    @Scenario("pausesForPassword")
    void tellsNeitherNamesNorNumbersNorPasswords() throws IOException {
        Path file = folder.resolve("dial.scenario");
        TestTerminal person = TestTerminal.screen(100).answering("HEAD\\carol", "wrong-1", "HEAD\\carol", "sesame");
        assertThat(person.run(
                        "record", "Office", "--user", "ROOM\\ann", "--callback", "5551234", "-o", file.toString()))
                .as("the person ends the input at the third question")
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(flat(file))
                .contains("RetryAuthentication")
                .doesNotContain("\r")
                .doesNotContainIgnoringCase("Office")
                .doesNotContain("carol", "HEAD", "ann", "ROOM", "5551234", "wrong-1", "sesame")
                .doesNotContain(folder.toString(), System.getProperty("user.home"));
    }

    @Test
    void writesTheScenarioAloneToStandardOutput(RasSimulator simulator) {
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("record", "Office")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines()).first().asString().startsWith("# Recorded by ras record ");
        assertThat(pipe.out()).contains(" Connected\n").doesNotContain("Dialling");
        assertThat(pipe.err()).contains("Dialling Office", "Connected in ");
        simulator.scenarioText(pipe.out());
    }

    @Test
    void overwritesNothing(RasSimulator simulator) throws IOException {
        Path file = Files.writeString(folder.resolve("kept.scenario"), "mine");
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("record", "Office", "-o", file.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("exists already");
        assertThat(flat(file)).isEqualTo("mine");
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDialW"));
    }

    @Test
    void dialsNotForAFileThatHasNoFolder(RasSimulator simulator) {
        Path none = folder.resolve("none");
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("record", "Office", "-o", none.resolve("x").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("there is no folder " + none);
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDialW"));
    }

    @Test
    void printsWhatItCannotWriteAsTheDialCannotBeHadAgain() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        TestTerminal pipe = TestTerminal.pipe().doing("Dialling", () -> delete(gone));
        assertThat(pipe.run("record", "Office", "-o", gone.resolve("x").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out()).contains(" Connected\n");
        assertThat(pipe.err())
                .contains("could not be written: its folder is gone", "printed instead")
                .doesNotContain("Exception");
    }

    private static void delete(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    @Test
    void hasNothingToRecordOfWhatIsConnected() {
        TestTerminal.pipe().run("dial", "Office");
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("record", "Office")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("Office is connected already");
        assertThat(pipe.out()).isEmpty();
        TestTerminal.pipe().run("hangup", "--all");
    }

    @Test
    void recordsADialThatIsCancelled(RasSimulator simulator) {
        simulator.scenarioText("0 OpenPort\n0 ConnectDevice\n");
        TestTerminal pipe = TestTerminal.pipe().interruptingAt("ConnectDevice");
        assertThat(pipe.run("record", "Office", "-o", folder.resolve("x").toString()))
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(folder.resolve("x")).content().contains("ConnectDevice\n# Here the dial was cancelled");
    }
}
