/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.model.RasErrors;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class CompleteCommandTest {
    /** The words that may stand at the end of a line, without what they mean. */
    private static List<String> after(String... words) {
        return lines(words).stream().map(line -> line.split("\t", -1)[0]).toList();
    }

    private static List<String> lines(String... words) {
        TestTerminal pipe = TestTerminal.pipe();
        String[] arguments =
                Stream.concat(Stream.of("complete", "--"), Stream.of(words)).toArray(String[]::new);
        assertThat(pipe.run(arguments)).as(pipe.err()).isEqualTo(ExitCode.OK);
        return pipe.outLines();
    }

    @Test
    void completesCommandsAndSaysWhatTheyDo() {
        assertThat(after(""))
                .contains("dial", "list", "hangup", "error", "demo", "completion")
                .doesNotContain("complete");
        assertThat(lines("di")).containsExactly("dial\tDials an entry and shows how it goes.");
    }

    @Test
    void completesOptionsThatAreNotThereYet() {
        assertThat(after("dial", "--p")).containsExactly("--password-stdin", "--phone-book", "--pause-timeout");
        assertThat(after("dial", "--password-stdin", "--p")).doesNotContain("--password-stdin");
        assertThat(after("--no")).containsExactly("--no-color");
    }

    @Test
    void completesEntriesWhateverTheirCase() {
        assertThat(after("dial", "")).containsExactly("Office", "Home", "Modem");
        assertThat(after("dial", "--timeout", "30s", "of")).containsExactly("Office");
    }

    @Test
    void completesOnlyWhatIsConnectedWhereThatIsMeant() {
        assertThat(after("hangup", "")).isEmpty();
        assertThat(TestTerminal.pipe().run("dial", "Home")).isEqualTo(ExitCode.OK);
        assertThat(after("hangup", "")).containsExactly("Home");
        assertThat(after("status", "h")).containsExactly("Home");
        TestTerminal.pipe().run("hangup", "Home");
    }

    @Test
    void completesErrorsByNumberAndByName() {
        assertThat(after("error", "")).hasSize(RasErrors.all().size());
        assertThat(lines("error", "691")).containsExactly("691\tERROR_AUTHENTICATION_FAILURE");
        assertThat(after("error", "691", "error_no_ans")).containsExactly("ERROR_NO_ANSWER");
    }

    @Test
    void offersNothingWhereNoWordIsKnown() {
        assertThat(after("error", "certificate", "")).isEmpty();
        assertThat(after("dail", "")).isEmpty();
        assertThat(after("dial", "Office", "")).isEmpty();
        assertThat(after("completion", "bash", "")).isEmpty();
        assertThat(after("help", "dial", "")).isEmpty();
        assertThat(after("help", "d")).containsExactly("dial", "devices", "demo", "doctor");
    }

    @Test
    void offersAnEntryThatLooksLikeAnOptionOnlyBehindTwoDashes() {
        assertThat(entriesAfter("dial", "")).containsExactly("@x");
        assertThat(entriesAfter("dial", "--", "")).containsExactly("--odd", "@x");
        assertThat(entriesAfter("dial", "--", "--")).containsExactly("--odd");
    }

    private static List<String> entriesAfter(String... words) {
        CommandSpec ras =
                CommandSpec.create().addSubcommand("dial", CommandSpec.create().name("dial"));
        return new Candidates(() -> List.of("--odd", "@x"), List::of)
                .of(CommandLineWords.of(ras, List.of(words))).stream()
                        .map(Candidate::word)
                        .toList();
    }

    @Test
    void dialsWhatItOffers(@TempDir Path folder) throws IOException {
        String entry =
                "]\nMEDIA=rastapi\nPort=VPN2-0\nDevice=WAN Miniport (IKEv2)\nDEVICE=vpn\nPhoneNumber=vpn.example\n";
        String book = Files.writeString(folder.resolve("book.pbk"), "[--odd" + entry + "[@x" + entry)
                .toString();
        for (List<String> name : List.of(List.of("@x"), List.of("--", "--odd"))) {
            TestTerminal pipe = TestTerminal.pipe();
            assertThat(pipe.run(Stream.concat(Stream.of("dial", "--phone-book", book), name.stream())
                            .toArray(String[]::new)))
                    .as(pipe.err())
                    .isEqualTo(ExitCode.OK);
        }
        TestTerminal.pipe().run("hangup", "--all");
    }

    @Test
    void completesTheWordsOfEveryCommandThatTakesWords() {
        assertThat(TestTerminal.pipe().run("dial", "Home")).isEqualTo(ExitCode.OK);
        assertThat(after("").stream().filter(CompleteCommandTest::takesWords))
                .hasSizeGreaterThan(5)
                .allSatisfy(command -> assertThat(after(command, "")).isNotEmpty());
        TestTerminal.pipe().run("hangup", "Home");
    }

    private static boolean takesWords(String command) {
        TestTerminal pipe = TestTerminal.pipe();
        pipe.run(command, "--help");
        return pipe.out().split("\n\n", 2)[0].strip().matches("(?s).*\\s\\[?[A-Z]+]?(\\.\\.\\.)?");
    }

    @Test
    void completesScenariosHoweverAShellPartsTheWord() {
        assertThat(after("list", "--scenario", "")).isEqualTo(RasSimulator.builtInScenarios());
        assertThat(after("list", "--scenario=drops")).containsExactly("--scenario=dropsAfterConnect");
        assertThat(after("list", "--scenario", "=", "drops")).containsExactly("dropsAfterConnect");
        assertThat(after("list", "--scenario", "=")).isEqualTo(RasSimulator.builtInScenarios());
    }

    @Test
    void leavesFilesToTheShell() {
        assertThat(after("dial", "--phone-book", "x")).containsExactly(":files");
        assertThat(after("list", "--library=x")).containsExactly(":files");
    }

    @Test
    void completesTheShells() {
        assertThat(after("completion", "")).containsExactly("bash", "zsh", "fish", "powershell");
    }

    @Test
    void knowsNothingWhereAnythingMayStand() {
        assertThat(after("dial", "--user", "")).isEmpty();
        assertThat(after("list", "")).isEmpty();
        assertThat(after("nonsense", "--")).contains("--help");
    }

    @Test
    void aNewWordNeedsNoEmptyArgument() {
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("complete", "--new", "--", "dial")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines()).contains("Office");
    }
}
