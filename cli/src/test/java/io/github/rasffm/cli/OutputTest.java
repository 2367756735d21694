/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Output;
import io.github.rasffm.cli.terminal.Screen;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.simulator.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the exit code when a stream does not take what is written to it. */
class OutputTest {
    private final ByteArrayOutputStream good = new ByteArrayOutputStream();

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static int run(OutputStream out, OutputStream err, String... arguments) {
        TestTerminal keys = TestTerminal.pipe();
        Terminal terminal = new Terminal(
                new Output(out, StandardCharsets.UTF_8),
                new Output(err, StandardCharsets.UTF_8),
                false,
                false,
                false,
                Screen.of(Terminal.UNLIMITED, Terminal.UNLIMITED),
                true,
                keys);
        return RasCommand.run(terminal, keys, Map.of(), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error 691", "error --json 691", "--help", "--version", "dial --help"})
    void failsWhenTheOutputIsLost(String arguments) {
        assertThat(run(failing("No space left on device"), good, arguments.split(" ", -1)))
                .isEqualTo(ExitCode.FAILED);
        assertThat(good.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("ras: the output could not be written: No space left on device");
    }

    @Test
    void saysNothingToWhoClosedThePipe() {
        assertThat(run(failing("Broken pipe"), good, "error", "691")).isEqualTo(ExitCode.FAILED);
        assertThat(good.size()).isZero();
    }

    @Test
    void keepsTheExitCodeOfAWorseFailure() {
        assertThat(run(failing("No space left on device"), failing("No space left on device"), "frob"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(good, good, "error", "691")).isEqualTo(ExitCode.OK);
    }

    @Test
    @Scenario("connects")
    void forgivesTheLossOfARemark() {
        assertThat(run(good, failing("No space left on device"), "--scenario=connects", "entries"))
                .isEqualTo(ExitCode.OK);
    }
}
