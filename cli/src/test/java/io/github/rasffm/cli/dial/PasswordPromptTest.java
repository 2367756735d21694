/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.rasffm.cli.RasCommand;
import io.github.rasffm.cli.session.ExitCode;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The prompt on a real pseudo-terminal, which util-linux's {@code script} makes. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a pseudo-terminal from util-linux's script")
class PasswordPromptTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String CTRL_C = "\003";

    @TempDir
    Path folder;

    @Test
    void endsAtOnceAtCtrlCAndLeavesTheTerminalAsItWas() throws Exception {
        assumeThat(SCRIPT).as("util-linux's script, for a pseudo-terminal").isExecutable();
        String library = System.getProperty("rassim.library");
        Path shell = Files.writeString(
                folder.resolve("session.sh"),
                "trap : INT\nstty -a > '" + folder + "/before'\n"
                        + "env --default-signal=INT '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 "
                        + (library == null ? "" : "'-Drassim.library=" + library + "' ")
                        + "-cp '" + System.getProperty("java.class.path") + "' " + RasCommand.class.getName()
                        + " dial Office --scenario connects --user ann\n"
                        + "code=$?\nstty -a > '" + folder + "/after'\nexit $code\n");
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", "sh '" + shell + "'", "/dev/null")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("RASSIM_"));
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        Process terminal = builder.start();
        // A command that hangs must not hang the build.
        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(terminal::destroyForcibly);
        StringBuilder shown = new StringBuilder();
        try (Reader screen = terminal.inputReader();
                Writer keys = terminal.outputWriter()) {
            for (int next = screen.read(); next >= 0; next = screen.read()) {
                shown.append((char) next);
                if (shown.toString().endsWith("Password of ann: ")) {
                    keys.write(CTRL_C);
                    keys.flush();
                }
            }
        }
        assertThat(terminal.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shown.toString()).contains("no password was given");
        assertThat(terminal.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
    }
}
