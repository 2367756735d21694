/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCommandTest {
    private final TestTerminal pipe = TestTerminal.pipe();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "691",
                "0x2B3",
                "0X2b3",
                "0x800702B3",
                "-2147024205",
                "ERROR_AUTHENTICATION_FAILURE",
                "authentication_failure",
                "Authentication-Failure"
            })
    void knowsAnErrorByEachOfItsNames(String typed) {
        assertThat(pipe.run("error", typed)).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines().get(0)).startsWith("691  ERROR_AUTHENTICATION_FAILURE");
        assertThat(pipe.outLines().get(1)).startsWith("     ").hasSizeGreaterThan(15);
        assertThat(pipe.err()).isEmpty();
    }

    @Test
    void saysWhatToDo() {
        pipe.run("error", "691");
        assertThat(pipe.out()).contains("\n     What to do: ");
    }

    @Test
    void saysWhyItHappens() {
        pipe.run("error", "809");
        assertThat(pipe.out().indexOf("\n     Usual causes: A firewall"))
                .isPositive()
                .isLessThan(pipe.out().indexOf("\n     What to do: "));
    }

    @Test
    void findsByWordsWhatIsSaidAboutAnError() {
        assertThat(pipe.run("error", "dial", "tone")).isEqualTo(ExitCode.OK);
        assertThat(pipe.out()).startsWith("680  ERROR_NO_DIALTONE\n").contains("Usual causes: ");
        TestTerminal several = TestTerminal.pipe();
        assertThat(several.run("error", "pre-shared")).isEqualTo(ExitCode.OK);
        assertThat(several.out())
                .contains("789  ERROR_OAKLEY_GENERAL_PROCESSING\n", "811  ERROR_VPN_BAD_PSK\n")
                .contains("wrong pre-shared key.\n870  ");
        assertThat(several.err()).contains("More about one: ras error ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error 691",
                "error|691:",
                "Error 691:",
                "#691",
                "code=0x2B3,",
                "Remote Access error 691 - access was denied.",
                "failed with ERROR_AUTHENTICATION_FAILURE.",
                "(-2147024205)"
            })
    void takesTheNumberOutOfAMessage(String message) {
        assertThat(pipe.run(Stream.concat(Stream.of("error", "--"), Stream.of(message.split("\\|", -1)))
                        .toArray(String[]::new)))
                .isEqualTo(ExitCode.OK);
        assertThat(pipe.out()).startsWith("691  ERROR_AUTHENTICATION_FAILURE").doesNotContain("\n\n");
        assertThat(pipe.err()).isEmpty();
    }

    @Test
    void takesEachNumberOfAList() {
        assertThat(pipe.run("error", "691,623", "code", "12345;")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out()).startsWith("691  ").contains("\n\n623  ");
        assertThat(pipe.err()).contains("no error is known by 12345\n");
    }

    @Test
    void searchesForErrorIfNothingElseIsThere() {
        assertThat(pipe.run("error", "error")).isEqualTo(ExitCode.OK);
        assertThat(pipe.err()).contains("one more word finds fewer");
    }

    @Test
    void showsWhyAnErrorWasFoundThatDoesNotNameTheWord() {
        assertThat(pipe.run("error", "password")).isEqualTo(ExitCode.OK);
        List<String> found = List.of(pipe.out().replaceAll("\\s+", " ").split("(?=\\b(\\d|0x)\\w+ E[A-Z]+_)", -1));
        assertThat(found)
                .hasSizeGreaterThan(5)
                .allSatisfy(error -> assertThat(error).containsIgnoringCase("password"));
        assertThat(found)
                .anyMatch(error -> error.startsWith("647 ") && error.contains("Usual causes: "))
                .anyMatch(error -> error.startsWith("691 ") && !error.contains("Usual causes: "));
    }

    @Test
    void findsThoseFirstThatUsersMeetMostAndNotMoreThanFitAScreen() {
        assertThat(pipe.run("error", "certificate")).isEqualTo(ExitCode.OK);
        List<Long> found = pipe.outLines().stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> Long.parseLong(line.split(" ", 2)[0]))
                .toList();
        assertThat(found).hasSize(10).startsWith(766L, 787L).isSubsetOf(ErrorCauses.codes());
        assertThat(pipe.err()).contains("The first 10 of ");
        TestTerminal json = TestTerminal.pipe();
        json.run("error", "certificate", "--json");
        assertThat(json.out().lines().filter(line -> line.contains("\"query\" : \"certificate\"")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void wantsAllWordsAndNumbersPartThem() {
        assertThat(pipe.run("error", "certificate", "dialtone")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("no error is known by certificate dialtone");
        TestTerminal parted = TestTerminal.pipe();
        assertThat(parted.run("error", "dialtone", "691", "sentence")).isEqualTo(ExitCode.FAILED);
        assertThat(parted.out()).startsWith("680  ").contains("\n\n691  ");
        assertThat(parted.err()).contains("no error is known by sentence");
    }

    @Test
    void advisesOnADialInProgressWhatCanBeDone() {
        // Until it is connected another process does not find it in the list, so it cannot be hung up from there.
        pipe.run("error", "756");
        assertThat(pipe.out().replaceAll("\\s+", " "))
                .contains("Wait until that dial has ended, or cancel it in the program or window that began it")
                .doesNotContainIgnoringCase("hang");
    }

    @Test
    void explainsSeveral() {
        assertThat(pipe.run("error", "691", "800", "5")).isEqualTo(ExitCode.OK);
        assertThat(pipe.out())
                .contains("691  ERROR_AUTHENTICATION_FAILURE", "\n\n800  ERROR_", "\n\n5    ERROR_ACCESS_DENIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "0x1FFFFFFFF", "4294967296", "99999999999", "--5", "nonsense"})
    void failsForWhatNobodyKnows(String typed) {
        assertThat(pipe.run("error", "--", typed)).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).contains("no error is known by " + typed);
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThat(pipe.run("error", "ERROR_AUTENTICATION_FAILURE")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("Did you mean ERROR_AUTHENTICATION_FAILURE");
    }

    @Test
    void partsTheKnownOnesByBlankLinesAlone() {
        assertThat(pipe.run("error", "12345", "691", "nonsense", "5", "99999")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out()).startsWith("691  ").doesNotContain("\n\n\n").doesNotEndWith("\n\n");
        assertThat(pipe.outLines()).containsOnlyOnce("");
        assertThat(pipe.err().lines())
                .filteredOn(line -> line.startsWith("ras: "))
                .hasSize(3);
    }

    @Test
    void breaksNoWordOnANarrowScreen() {
        TestTerminal narrow = TestTerminal.screen(30);
        narrow.run("--no-color", "error", "691", "13801", "756", "0x80070005", "12345678");
        assertThat((narrow.out() + narrow.err()).lines())
                .contains("691  ERROR_AUTHENTICATION_", "     FAILURE", "ras: no error is known by")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(30));
    }

    @Test
    void wrapsAtTheWidthOfTheScreen() {
        TestTerminal narrow = TestTerminal.screen(60);
        narrow.run("--no-color", "error", "691", "13801", "720", "789");
        assertThat(narrow.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void printsJson() {
        assertThat(pipe.run("error", "--json", "691", "12345", "nonsense")).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out())
                .startsWith("{\n  \"schema\" : \"rasffm.errors/1\",\n")
                .contains("\"query\" : \"691\",\n      \"known\" : true,\n      \"code\" : 691,\n")
                .contains("\"query\" : \"12345\",\n      \"known\" : false,\n      \"code\" : 12345,\n")
                .contains("\"query\" : \"nonsense\",\n      \"known\" : false,\n      \"code\" : null,\n");
    }
}
