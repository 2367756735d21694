/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.rasffm.cli.RasCommand;
import io.github.rasffm.cli.session.ExitCode;
import java.io.IOException;
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
    private static final String PROMPT = "Password of ann: ";

    @TempDir
    Path folder;

    /** What happens at each prompt, in this order. */
    @FunctionalInterface
    private interface Deed {
        void run(Writer keys) throws IOException, InterruptedException;
    }

    @Test
    void endsAtOnceAtCtrlCAndLeavesTheTerminalAsItWas() throws Exception {
        Process terminal = start();
        String shown = follow(terminal, keys -> keys.write(CTRL_C));
        assertThat(shown).contains("no password was given");
        assertThat(terminal.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
    }

    @Test
    void hidesThePasswordAlsoAfterTheProcessWasStopped() throws Exception {
        Process terminal = start();
        String shown = follow(terminal, keys -> stopAndGoOn(), keys -> keys.write("sesame\r"));
        assertThat(shown).contains("Connected to Office").doesNotContain("sesame");
        assertThat(terminal.exitValue()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
    }

    /** As Ctrl-Z and fg do: the shell between them makes the terminal show what is typed. */
    private void stopAndGoOn() throws IOException, InterruptedException {
        String process = Files.readString(folder.resolve("pid")).strip();
        String terminal = Files.readString(folder.resolve("tty")).strip();
        String deed = "kill -STOP " + process + " && stty echo < " + terminal + " && kill -CONT " + process;
        assertThat(new ProcessBuilder("sh", "-c", deed).inheritIO().start().waitFor())
                .isZero();
    }

    private Process start() throws IOException {
        assumeThat(SCRIPT).as("util-linux's script, for a pseudo-terminal").isExecutable();
        String library = System.getProperty("rassim.library");
        Path shell = Files.writeString(
                folder.resolve("session.sh"),
                "trap : INT\nexport folder='" + folder + "'\ntty > \"$folder/tty\"\nstty -a > \"$folder/before\"\n"
                        + "env --default-signal=INT sh -c 'echo $$ > \"$folder/pid\"; exec \"$0\" \"$@\"' '"
                        + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 "
                        + (library == null ? "" : "'-Drassim.library=" + library + "' ")
                        + "-cp '" + System.getProperty("java.class.path") + "' " + RasCommand.class.getName()
                        + " dial Office --scenario connects --user ann\n"
                        + "code=$?\nstty -a > \"$folder/after\"\nexit $code\n");
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", "sh '" + shell + "'", "/dev/null")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("RASSIM_"));
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        return builder.start();
    }

    /** Reads to the end; gives all that the terminal has shown. */
    private static String follow(Process terminal, Deed... deeds) throws IOException, InterruptedException {
        // A command that hangs must not hang the build.
        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(terminal::destroyForcibly);
        StringBuilder shown = new StringBuilder();
        int done = 0;
        try (Reader screen = terminal.inputReader();
                Writer keys = terminal.outputWriter()) {
            for (int next = screen.read(); next >= 0; next = screen.read()) {
                shown.append((char) next);
                if (done < deeds.length && shown.toString().endsWith(PROMPT)) {
                    deeds[done++].run(keys);
                    keys.flush();
                }
            }
        }
        assertThat(terminal.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return shown.toString();
    }
}
