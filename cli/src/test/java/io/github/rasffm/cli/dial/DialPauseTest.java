/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paused dials that are answered at the prompt. */
@ExtendWith(RasSimulatorExtension.class)
@Scenario("pausesForPassword")
class DialPauseTest {
    private final TestTerminal screen = TestTerminal.screen(80);

    private static int dial(TestTerminal terminal, String... options) {
        return terminal.run(Stream.concat(Stream.of("dial", "Office", "--no-color"), Stream.of(options))
                .toArray(String[]::new));
    }

    private static void hangUp() {
        assertThat(TestTerminal.pipe().run("hangup", "--all")).isEqualTo(ExitCode.OK);
    }

    private static List<String> resumes(RasSimulator simulator) {
        return simulator.journal().stream()
                .filter(line -> line.contains("RasDialW") && line.contains(" resume"))
                .toList();
    }

    // On a very busy machine the time may be over before anybody was asked.
    private int wasAsked() {
        return screen.out().contains("The server wants other credentials") ? 1 : 0;
    }

    private void tellsNoPassword(RasSimulator simulator, String... secrets) {
        assertThat(screen.out()).doesNotContain(secrets);
        assertThat(screen.err()).doesNotContain(secrets);
        assertThat(String.join("\n", simulator.journal())).doesNotContain(secrets);
        assertThat(screen.passwords())
                .allSatisfy(password -> assertThat(new String(password)).matches("\\x00*"));
    }

    @Test
    void asksUntilThePasswordIsRight(RasSimulator simulator) {
        screen.answering("wrong-0", "", "wrong-1", "", "wrong-2", "", "sesame");
        assertThat(dial(screen, "--user", "ROOM\\ann")).isEqualTo(ExitCode.OK);
        assertThat(screen.out().split("User name \\[ROOM\\\\ann]: \n", -1)).hasSize(4);
        assertThat(screen.out()).contains("The server wants other credentials", "Password of ROOM\\ann: \n");
        assertThat(screen.outLines().getLast()).matches(".*Connected to Office in [0-9.]+ s\\.");
        assertThat(resumes(simulator)).hasSize(3).allMatch(line -> line.contains("user=\"ann\" domain=\"ROOM\""));
        assertThat(screen.passwords()).hasSize(4);
        tellsNoPassword(simulator, "wrong-0", "wrong-1", "wrong-2", "sesame");
        hangUp();
    }

    @Test
    void takesAnotherUser(RasSimulator simulator) {
        screen.answering("OFFICE\\bob", "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("User name [as saved]: ", "Password of OFFICE\\bob: ");
        assertThat(resumes(simulator)).singleElement().asString().contains("user=\"bob\" domain=\"OFFICE\"");
        hangUp();
    }

    @Test
    void keepsTheSavedDomainWhenNoneIsTyped(RasSimulator simulator) {
        screen.answering("bob", "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(resumes(simulator)).singleElement().asString().contains("user=\"bob\" domain=\"*\"");
        hangUp();
    }

    @Test
    void takesNoOtherDomainBesideTheOneInTheName(RasSimulator simulator) {
        screen.answering("bob@office.example", "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(resumes(simulator)).singleElement().asString().contains("user=\"bob@office.example\" domain=\"\"");
        hangUp();
    }

    @Test
    void offersTheUserOfTheLastAttemptAgain(RasSimulator simulator) {
        screen.answering("bob", "wrong", "", "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("User name [as saved]: ", "User name [bob]: ");
        assertThat(resumes(simulator)).hasSize(2).allMatch(line -> line.contains("user=\"bob\""));
        tellsNoPassword(simulator, "sesame");
        hangUp();
    }

    @Test
    void keepsTheSavedUser(RasSimulator simulator) {
        screen.answering("", "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(resumes(simulator)).singleElement().asString().contains("user=\"alice\"");
        hangUp();
    }

    @Test
    void asksAgainForWhatRasCannotHold(RasSimulator simulator) {
        String longName = "u".repeat(257);
        screen.answering(longName, "sesame", "D23456789012345X\\bob", "sesame", "bob", "x".repeat(257), "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("User name has 257 UTF-16 units", "Domain has 16", "longer than 256 char");
        assertThat(resumes(simulator)).singleElement().asString().contains("user=\"bob\"");
        tellsNoPassword(simulator, "sesame");
        hangUp();
    }

    @Test
    void sendsNoEmptyPassword(RasSimulator simulator) {
        screen.answering("", "", "", "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out().split("An empty password is not sent", -1)).hasSize(3);
        assertThat(resumes(simulator)).hasSize(1);
        hangUp();
    }

    @Test
    void saysWhyWhenRasDoes(RasSimulator simulator) {
        simulator.set("paused-error", "reason");
        screen.answering("", "sesame");
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("wants other credentials: ERROR_AUTHENTICATION_FAILURE (691), ");
        hangUp();
    }

    @Test
    void givesUpWhenTheInputEnds(RasSimulator simulator) {
        assertThat(dial(screen, "--user", "ann")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDial"));
        assertThat(dial(screen)).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.err())
                .contains("ras: given up: Office waits for other credentials, RetryAuthentication (0x1001)\n");
        assertThat(resumes(simulator)).isEmpty();
        assertThat(simulator.openHandles()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"User name [ann]: ", "Password of bob: "})
    void ctrlCEndsTheQuestionAndTheDial(String at, RasSimulator simulator) {
        screen.answering("wrong-0");
        if (at.startsWith("Password")) {
            screen.answering("bob");
        }
        screen.thenWaiting().interruptingAt(at);
        assertThat(dial(screen, "--user", "ann")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out()).containsPattern(Pattern.quote(at) + "\\R\r.{0,20}Cancelling, hanging up");
        assertThat(screen.err()).contains("Cancelled: hung up, the handle was gone after ");
        assertThat(screen.restored()).isOne();
        assertThat(simulator.openHandles()).isZero();
        tellsNoPassword(simulator, "wrong-0");
    }

    @Test
    void saysWhenNobodyAnswers(RasSimulator simulator) {
        screen.thenWaiting();
        assertThat(dial(screen, "--pause-timeout", "50ms")).isEqualTo(ExitCode.FAILED);
        assertThat(screen.err())
                .contains("ras: nobody answered within 50 ms: Office waits for other credentials")
                .contains("The dial was hung up. A longer --pause-timeout gives you more time.")
                .doesNotContain("Exception", "WARNING");
        assertThat(screen.restored()).isEqualTo(wasAsked());
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void theDialTimeOutAlsoEndsAQuestion(RasSimulator simulator) {
        screen.thenWaiting();
        assertThat(dial(screen, "--timeout", "300ms")).isEqualTo(ExitCode.FAILED);
        assertThat(screen.err()).contains("Office was not connected within 300 ms");
        assertThat(screen.restored()).isEqualTo(wasAsked());
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void withoutATerminalSaysWhatIsToBeDone(RasSimulator simulator) {
        simulator.set("paused-error", "reason");
        TestTerminal pipe = TestTerminal.pipe().answering("wrong-0");
        assertThat(dial(pipe, "--user", "ann", "--password-stdin")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err())
                .contains("ras: there is no terminal to answer: Office waits for other credentials, "
                        + "RetryAuthentication (0x1001)\n")
                .contains("Why: ERROR_AUTHENTICATION_FAILURE (691), ", "--user USER --password-stdin < FILE");
        assertThat(resumes(simulator)).isEmpty();
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void ctrlCEndsTheFirstQuestionAndNothingIsDialled(RasSimulator simulator) {
        screen.thenWaiting().interruptingAt("Password of ann: ");
        assertThat(dial(screen, "--user", "ann")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.outLines()).containsExactly("Password of ann: ");
        assertThat(screen.restored()).isOne();
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDial"));
    }

    @Test
    @Scenario("passwordExpired")
    void wantsTheNewPasswordTwice(RasSimulator simulator) {
        screen.answering("old-one", "new-one", "new-two", "", "new-three", "new-three");
        assertThat(dial(screen, "--user", "ann")).isEqualTo(ExitCode.OK);
        assertThat(screen.out())
                .contains("The password has expired", "New password once more: ", "The two are not the same.")
                .contains("An empty password is not sent");
        assertThat(resumes(simulator)).singleElement().asString().contains("user=\"ann\"");
        assertThat(screen.passwords()).hasSize(6);
        tellsNoPassword(simulator, "old-one", "new-one", "new-two", "new-three");
        hangUp();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "' 030 1234 ','030 1234'"})
    @Scenario("callbackByCaller")
    void asksWhereToBeCalledBack(String typed, String number, RasSimulator simulator) {
        screen.answering("9".repeat(129), typed);
        assertThat(dial(screen)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("Callback number (Enter for no callback): ", "Callback number has 129");
        assertThat(screen.out().contains("WaitForCallback")).isEqualTo(!number.isEmpty());
        assertThat(resumes(simulator)).singleElement().asString().contains("callback-number=\"" + number + "\"");
        hangUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "030 1234"})
    @Scenario("callbackByCaller")
    void doesNotAskForTheNumberThatWasGiven(String number, RasSimulator simulator) {
        assertThat(dial(screen, "--callback", number)).isEqualTo(ExitCode.OK);
        assertThat(simulator.journal()).anyMatch(line -> line.contains("callback-number=\"" + number + "\""));
        assertThat(resumes(simulator)).isEmpty();
        hangUp();
    }

    @Test
    @Scenario("callbackByCaller")
    void withoutATerminalWantsNoCallback(RasSimulator simulator) {
        assertThat(dial(TestTerminal.pipe())).isEqualTo(ExitCode.OK);
        assertThat(resumes(simulator)).isEmpty();
        hangUp();
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(dial(pipe, "--callback", "*")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("CallbackSetByCaller (0x1002)", "--callback");
    }

    @Test
    @Scenario("asksForEap")
    void opensTheDialogueOfTheEapMethod(RasSimulator simulator) {
        assertThat(dial(screen, "--owner-window", "0x10452")).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("in a window of its own");
        assertThat(simulator.journal())
                .anyMatch(line -> line.contains("RasInvokeEapUI") && line.contains("window=0x10452"));
        hangUp();
        assertThat(dial(screen, "--owner-window", "top")).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource({"Interactive,Interactive (0x1000)", "0x1234,Unknown(0x1234)"})
    void asksWhetherToGoOn(String state, String shown, RasSimulator simulator) {
        simulator.scenarioText("0 OpenPort\n0 " + state + "\n0 Connected");
        screen.answering("what", "N");
        assertThat(dial(screen)).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out()).contains(shown);
        assertThat(screen.out().split("Enter goes on, n gives up: ", -1)).hasSize(3);
        assertThat(screen.err()).contains("ras: given up: Office ", shown);
        TestTerminal again = TestTerminal.screen(60).answering("");
        assertThat(dial(again)).isEqualTo(ExitCode.OK);
        assertThat(resumes(simulator)).hasSize(1);
        hangUp();
    }
}
