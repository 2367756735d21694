/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Menu;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class DialCommandTest {
    @TempDir
    Path folder;

    private static final String NEVER_CONNECTS = "0 OpenPort";

    private final TestTerminal pipe = TestTerminal.pipe();

    private static void hangUp() {
        assertThat(TestTerminal.pipe().run("hangup", "--all")).isEqualTo(ExitCode.OK);
    }

    @Test
    void showsEachStateAndLeavesTheConnectionUp() {
        assertThat(pipe.run("dial", "Office")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines().get(0)).isEqualTo("Dialling Office");
        assertThat(pipe.outLines().get(1)).matches(" +[0-9.]+ s  1/9  OpenPort +opening the port");
        assertThat(pipe.out()).containsPattern("(?m)^ +[0-9.]+ s  9/9  Connected +the connection is up$");
        assertThat(pipe.outLines().getLast()).matches("Connected to Office in [0-9.]+ s\\.");
        assertThat(pipe.out()).doesNotContain("\r", "\u001b");
        assertThat(pipe.err()).contains("To end it: ras hangup Office");
        TestTerminal list = TestTerminal.pipe();
        list.run("list");
        assertThat(list.out()).contains("Office  Connected");
        hangUp();
    }

    @Test
    void showsThatANameIsBlank() {
        assertThat(pipe.run("dial", " ")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("dial of ' ' failed");
    }

    @Test
    void letsAPersonPickTheEntry(RasSimulator simulator) {
        TestTerminal screen = TestTerminal.screen(80).pressing(Menu.Key.LAST, Menu.Key.UP, Menu.Key.TAKE);
        assertThat(screen.run("dial", "--no-color")).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("Dial which? Home", "Connected to Home in ");
        hangUp();
        simulator.clearJournal();
        assertThat(screen.pressing(Menu.Key.LEAVE).run("dial")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.err()).contains("nothing was dialled");
        assertThat(pipe.run("dial")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("ras dial NAME", "3  Modem");
        assertThat(pipe.run("dial", "--phone-book", "any.pbk")).isEqualTo(ExitCode.USAGE);
        TestTerminal secret = TestTerminal.pipe().answering("hunter2");
        assertThat(secret.run("dial", "--user", "bob", "--password-stdin")).isEqualTo(ExitCode.USAGE);
        assertThat(secret.err()).contains("--password-stdin needs a name").doesNotContain("hunter2");
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDial"));
    }

    @Test
    @Scenario("failsAuthentication")
    void saysNumberNameMeaningAndWhatToDo() {
        assertThat(pipe.run("dial", "Office")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err())
                .startsWith("ras: dial of Office failed\n")
                .containsPattern("(?m)^  error +691 ERROR_AUTHENTICATION_FAILURE$")
                .containsPattern("(?m)^  meaning +[A-Z]")
                .containsPattern("(?m)^  what to do +[A-Z]");
    }

    @Test
    void suggestsTheEntryThatWasMeant() {
        assertThat(pipe.run("dial", "Ofice")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("623 ERROR_CANNOT_FIND_PHONEBOOK_ENTRY", "Did you mean Office?");
    }

    @Test
    void listsTheEntriesWhenNoneIsNear() {
        assertThat(pipe.run("dial", "Berlin")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err())
                .contains("623 ERROR_CANNOT_FIND_PHONEBOOK_ENTRY", "what to do")
                .contains("Office")
                .contains("Home")
                .contains("Modem");
    }

    private Path book(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void dialsTheEntryOfAnotherPhoneBook(RasSimulator simulator) throws Exception {
        Path first = book("first.pbk", "[Office]\nType=2\n");
        Path second = book("second.pbk", "[Office]\nType=5\n");
        assertThat(pipe.run("dial", "Office", "--phone-book", first.toString())).isEqualTo(ExitCode.OK);
        TestTerminal other = TestTerminal.pipe();
        assertThat(other.run("dial", "Office", "--phone-book", second.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(other.out()).contains("Connected to Office in ");
        TestTerminal same = TestTerminal.pipe();
        Path roundabout = folder.resolve("x").resolve("..").resolve("first.pbk");
        assertThat(same.run("dial", "Office", "--phone-book", roundabout.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(same.out()).isEqualTo("Office is connected already.\n");
        TestTerminal any = TestTerminal.pipe();
        assertThat(any.run("dial", "Office")).isEqualTo(ExitCode.OK);
        assertThat(any.err()).contains("It is the entry of " + first, "--phone-book names another.");
        assertThat(simulator.openHandles()).isEqualTo(2);
        hangUp();
    }

    @Test
    void saysWhatOfThePhoneBookCannotBeRead() throws Exception {
        Path damaged = book("damaged.pbk", "[Office]\nType=2\nTy\0pe\n");
        Path noise = book("noise.pbk", "noise\n");
        Path absent = folder.resolve("absent.pbk");
        assertThat(pipe.run("dial", "Office", "--scenario", "connects", "--phone-book", damaged.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(pipe.err()).contains(damaged + ":3: a NUL character");
        TestTerminal unreadable = TestTerminal.pipe();
        assertThat(unreadable.run("dial", "Office", "--scenario", "connects", "--phone-book", noise.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(unreadable.err()).contains(noise + ":1: neither", "622 ERROR_CANNOT_LOAD_PHONEBOOK");
        TestTerminal missing = TestTerminal.pipe();
        assertThat(missing.run("dial", "Office", "--scenario", "connects", "--phone-book", absent.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(missing.err()).contains(absent + ": cannot be opened", "621 ERROR_CANNOT_OPEN_PHONEBOOK");
        hangUp();
    }

    @Test
    void doesNotDialWhatIsConnectedAlready(RasSimulator simulator) {
        pipe.run("dial", "Office");
        simulator.clearJournal();
        TestTerminal again = TestTerminal.pipe();
        assertThat(again.run("dial", "OFFICE")).isEqualTo(ExitCode.OK);
        assertThat(again.out()).isEqualTo("Office is connected already.\n");
        assertThat(again.err()).as("the usual phone book is not worth a word").isEmpty();
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDial"));
        hangUp();
    }

    @Test
    void saysWhatToDoAboutANameThatRasRefuses(RasSimulator simulator) throws Exception {
        simulator.phoneBook(book("odd.pbk", "[a:b=c]\nType=2\n"));
        assertThat(pipe.run("dial", "a:b=c")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("forbidden character :", "Rename it in the phone book");
        TestTerminal unknown = TestTerminal.pipe();
        assertThat(unknown.run("dial", "a:b")).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("forbidden character :").doesNotContain("Rename");
    }

    @Test
    void cancelsOnCtrlC(RasSimulator simulator) {
        simulator.scenarioText(NEVER_CONNECTS);
        TestTerminal screen = TestTerminal.screen(80).interruptingAt("OpenPort");
        assertThat(screen.run("dial", "Office", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out()).contains("Cancelling, hanging up").doesNotContain("Connected to");
        assertThat(screen.err()).contains("Cancelled: hung up, the handle was gone after ");
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void doesNotWaitForTheHangUpAfterASecondCtrlC(RasSimulator simulator) {
        simulator.scenarioText(NEVER_CONNECTS + "\nhang-up takes 3 looks");
        TestTerminal screen = TestTerminal.screen(80).interruptingAt("OpenPort", "Cancelling");
        assertThat(screen.run("dial", "Office", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.err())
                .contains("Office: told to hang up, but not waited for. To see whether it is gone: ras list")
                .doesNotContain("Cancelled");
        assertThat(screen.left()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void givesUpAfterTheTimeAsked(RasSimulator simulator) {
        simulator.scenarioText(NEVER_CONNECTS);
        assertThat(pipe.run("dial", "Office", "--timeout", "50ms")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("Office was not connected within 50 ms", "The dial was hung up.");
        assertThat(simulator.openHandles()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a|b", ".hidden", "a:b"})
    void refusesANameThatNoEntryCanHave(String name, RasSimulator simulator) {
        assertThat(pipe.run("dial", name)).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("entry name").doesNotContain("\tat ");
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDial"));
    }

    @Test
    void asksForThePasswordAndForgetsIt(RasSimulator simulator) {
        TestTerminal screen = TestTerminal.screen(80).answering("sesame");
        assertThat(screen.run("dial", "Office", "--user", "ann")).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("Password of ann: ").doesNotContain("sesame");
        assertThat(screen.lastPassword()).containsOnly('\0');
        assertThat(simulator.journal()).anyMatch(line -> line.contains("RasDial") && line.contains("ann"));
        hangUp();
    }

    @Test
    void takesThePasswordFromAPipe(RasSimulator simulator) {
        pipe.answering("sesame");
        assertThat(pipe.run("dial", "Office", "--user", "ROOM\\ann", "--password-stdin"))
                .isEqualTo(ExitCode.OK);
        assertThat(pipe.lastPassword()).containsOnly('\0');
        assertThat(simulator.journal()).anyMatch(line -> line.contains("RasDial") && line.contains("user=\"ann\""));
        hangUp();
    }

    @Test
    void doesNotDialWithoutThePasswordThatWasPromised(RasSimulator simulator) {
        assertThat(pipe.run("dial", "Office", "--user", "ann", "--password-stdin"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("there is no password on standard input");
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDial"));
    }

    @Test
    void cannotAskForAPasswordWithoutATerminal(RasSimulator simulator) {
        assertThat(pipe.run("dial", "Office", "--user", "ann")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("no terminal", "--password-stdin");
        assertThat(pipe.run("dial", "Office", "--password-stdin")).isEqualTo(ExitCode.USAGE);
        assertThat(simulator.journal()).noneMatch(line -> line.contains("RasDial"));
    }

    @Test
    void sendsNoEmptyPasswordAtTheFirstPrompt(RasSimulator simulator) {
        TestTerminal screen = TestTerminal.screen(80).answering("", "", "sesame");
        assertThat(screen.run("dial", "Office", "--user", "ann")).isEqualTo(ExitCode.OK);
        assertThat(screen.out().split("An empty password is not sent", -1)).hasSize(3);
        assertThat(simulator.journal().stream().filter(line -> line.contains("RasDialW")))
                .hasSize(1);
        hangUp();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 60, 40})
    @Scenario("connectsByModem")
    void saysAllWithinANarrowScreen(int width) {
        TestTerminal narrow = TestTerminal.screen(width);
        narrow.run("--no-color", "dial", "Modem");
        String shown = narrow.out().replaceAll("[^\r\n]*\r\u001b\\[K", "");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(shown.replaceAll("\\s+", " "))
                .contains("AuthProject registering the computer on the network")
                .contains("Authenticated user name and password accepted");
        hangUp();
    }

    @Test
    void saysOnAScreenAloneWhatUsuallyFollows(RasSimulator simulator) {
        simulator.scenarioText("0 OpenPort\n0 PortOpened\n0 ConnectDevice");
        TestTerminal screen = TestTerminal.screen(60).interruptingAt("usually next: DeviceConnected, ");
        assertThat(screen.run("dial", "Office", "--no-color")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(screen.out().split("[\r\n]", -1))
                .filteredOn(line -> line.contains("usually next"))
                .allSatisfy(line -> assertThat(line.replace("\u001b[K", "")).hasSizeLessThan(60));
        simulator.scenarioText("0 OpenPort\n0 PortOpened\n0 ConnectDevice\n0 ConnectDevice error 678");
        assertThat(pipe.run("dial", "Office")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out()).contains("3/9").doesNotContain("usually next");
    }

    @Test
    @Scenario("multilink")
    void namesTheLinks() {
        assertThat(pipe.run("dial", "Office")).isEqualTo(ExitCode.OK);
        assertThat(pipe.out())
                .contains("link 2: opening the port", "link 3: ERROR_NO_ANSWER (678)")
                .contains("link 1: the device is connected", "link 1: one link of the connection is up")
                .containsPattern("Connected +the connection is up\n");
        hangUp();
    }
}
