/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.session.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasCommandTest {
    private final TestTerminal pipe = TestTerminal.pipe();

    @Test
    void withoutACommandSaysWhatThereIs() {
        assertThat(pipe.run()).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("Usage: ras", "error");
        assertThat(pipe.out()).isEmpty();
    }

    @Test
    void saysThatTheCommandIsMissingWhenOnlyOptionsStandThere() {
        assertThat(pipe.run("--scenario", "connects")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).isEqualTo("ras: a command is missing\n     Try: ras --help\n");
    }

    @Test
    void helpIsAlsoACommand() {
        assertThat(pipe.run("--no-color", "help", "dial")).isEqualTo(ExitCode.OK);
        TestTerminal option = TestTerminal.pipe();
        option.run("dial", "--help");
        assertThat(pipe.out()).isEqualTo(option.out()).startsWith("Usage: ras dial");
        TestTerminal whole = TestTerminal.pipe();
        assertThat(whole.run("help")).isEqualTo(ExitCode.OK);
        assertThat(whole.out()).startsWith("Usage: ras ");
        TestTerminal unknown = TestTerminal.pipe();
        assertThat(unknown.run("help", "dail")).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("there is no command dail", "Did you mean dial?");
    }

    @Test
    void readsNoFileThatAnArgumentNames(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
        assertThat(pipe.run("error", "@" + secret)).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.err()).contains("no error is known by @").doesNotContain("hunter2");
    }

    @Test
    void printsItsVersion() {
        assertThat(pipe.run("--version")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines().get(0)).matches("ras [0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(pipe.outLines().get(1)).startsWith("Java " + Runtime.version());
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(pipe.run("eror", "691")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err())
                .contains("ras: there is no command eror\n", "Did you mean error?", "Try: ras --help")
                .doesNotContain("\tat ");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThat(pipe.run("list", "--jsno")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("list does not take --jsno", "Did you mean --json?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frob", "x", "--frobnicate"})
    void suggestsNothingThatIsFarFromWhatWasTyped(String typed) {
        assertThat(pipe.run(typed)).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains(typed, "Try: ras --help").doesNotContain("Did you mean");
    }

    @Test
    void namesTheHelpOfTheCommandThatWasMisused() {
        assertThat(pipe.run("error")).isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("CODE", "Try: ras error --help");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 60, 30})
    void helpFitsTheScreen(int width) {
        for (List<String> command : List.of(List.of("--help"), List.of("error", "--help"), List.of("dial", "--help"))) {
            TestTerminal screen = TestTerminal.screen(width);
            assertThat(screen.run(Stream.concat(command.stream(), Stream.of("--no-color"))
                            .toArray(String[]::new)))
                    .isEqualTo(ExitCode.OK);
            assertThat(screen.outLines())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        }
    }

    @Test
    void coloursOnScreensOnly() {
        TestTerminal screen = TestTerminal.screen(80);
        screen.run("error", "691");
        assertThat(screen.out()).contains("\u001b[");
        pipe.run("error", "691");
        assertThat(pipe.out()).doesNotContain("\u001b");
        TestTerminal plain = TestTerminal.screen(80);
        plain.run("error", "691", "--no-color");
        assertThat(plain.out()).isEqualTo(pipe.out());
    }
}
