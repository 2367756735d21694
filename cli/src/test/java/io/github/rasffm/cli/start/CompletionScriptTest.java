/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasffm.cli.RasCommand;
import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.session.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts of {@code ras completion}, each in its shell. */
class CompletionScriptTest {
    private static String script(String shell) {
        TestTerminal pipe = TestTerminal.pipe();
        assertThat(pipe.run("completion", shell)).as(pipe.err()).isEqualTo(ExitCode.OK);
        return pipe.out();
    }

    @ParameterizedTest
    @EnumSource
    void everyShellHasAScriptThatAsksRas(CompletionCommand.Shell shell) {
        assertThat(script(shell.name())).contains(" complete ", ":files").doesNotContain("\r");
    }

    /** PowerShell itself is not at hand: what its script is made of. */
    @Test
    void powerShellAsksForANewWordWithoutAnEmptyArgument() {
        assertThat(script("powershell"))
                .contains(
                        "Register-ArgumentCompleter -Native -CommandName ras, ras.cmd", "'--new'", "CompletionResult]");
    }

    @Nested
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs the shells of a Linux machine")
    class InItsShell {
        @TempDir
        Path folder;

        @BeforeEach
        void putRasIntoThePath() throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String library = System.getProperty("rassim.library");
            Path ras = folder.resolve("ras");
            Files.writeString(
                    ras,
                    "#!/bin/sh\nexec '" + java + "' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 "
                            + (library == null ? "" : "'-Drassim.library=" + library + "' ") + "-cp '"
                            + System.getProperty("java.class.path") + "' " + RasCommand.class.getName() + " \"$@\"\n");
            assertThat(ras.toFile().setExecutable(true)).isTrue();
            Files.writeString(folder.resolve("book.pbk"), """
                [My Office]
                MEDIA=rastapi
                Port=VPN2-0
                Device=WAN Miniport (IKEv2)
                DEVICE=vpn
                PhoneNumber=vpn.example
                """);
        }

        private List<String> run(String shell, String... options) throws IOException, InterruptedException {
            assumeTrue(
                    Stream.of(System.getenv("PATH").split(":", -1))
                            .anyMatch(place -> Files.isExecutable(Path.of(place, shell))),
                    shell + " is not installed; .ci/run installs it");
            ProcessBuilder builder = new ProcessBuilder(
                    Stream.concat(Stream.of(shell), Stream.of(options)).toList());
            builder.environment().keySet().removeIf(name -> name.startsWith("RASSIM_"));
            builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
            builder.environment()
                    .put("RASSIM_PHONEBOOK", folder.resolve("book.pbk").toString());
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.lines().toList();
        }

        private Path file(String shell) throws IOException {
            return Files.writeString(folder.resolve("script"), script(shell));
        }

        private List<String> bash(String command, String before, String current) throws Exception {
            String engine =
                    ". \"$0\"; COMP_WORDS=(ras \"$@\"); COMP_CWORD=$#; compopt() { echo \"compopt $*\"; }; _ras; "
                            + "printf '%s\\n' \"${COMPREPLY[@]}\"";
            return run("bash", "-c", engine, file("bash").toString(), command, before, current);
        }

        @Test
        void bashCompletes() throws Exception {
            assertThat(bash("list", "--scenario", "connectsBy")).containsExactly("connectsByModem");
            assertThat(bash("dial", "--timeout=1s", "m")).containsExactly("My\\ Office");
            assertThat(bash("dial", "--timeout=1s", "\"My O")).containsExactly("My Office");
            assertThat(bash("dial", "--phone-book", "")).contains("compopt -o default");
        }

        @Test
        void zshCompletes() throws Exception {
            String engine = "compdef() { :; }; compadd() { print -rl -- \"$@\"; }; _files() { print files; }; "
                    + ". \"$1\"; shift; words=(ras \"$@\"); CURRENT=$#words; PREFIX=$words[CURRENT]; _ras";
            String script = file("zsh").toString();
            assertThat(run("zsh", "-fc", engine, "zsh", script, "dial", "m")).contains("My Office");
            assertThat(run("zsh", "-fc", engine, "zsh", script, "error", "691")).endsWith("--", "691");
            assertThat(run("zsh", "-fc", engine, "zsh", script, "list", "--library", ""))
                    .containsExactly("files");
        }

        /** In a terminal, as zsh itself takes words and quotes apart. */
        @Test
        void zshCompletesInOpenedQuotesAndBehindAnEqualsSign() throws Exception {
            String terminal =
                    "zmodload zsh/zpty; zpty z 'TERM=dumb zsh -f -i'; zpty -w z 'PS1= ; autoload -U compinit; "
                            + "compinit -u -D; . '$1'; show() { print -r -- \"<<$BUFFER>>\"; BUFFER=; }; zle -N show; "
                            + "bindkey \"^X\" show; bindkey \"^I\" complete-word; stty -echo; print REA''DY'; "
                            + "zpty -r z out '*READY*'; shift; for line; do zpty -n -w z \"$line\"$'\\t\\x18'; "
                            + "zpty -r z out '*<<*>>*'; out=${out##*<<}; print -r -- \"${out%%>>*}\"; done; zpty -d z";
            assertThat(run(
                            "zsh",
                            "-fc",
                            terminal,
                            "zsh",
                            file("zsh").toString(),
                            "ras dial 'my",
                            "ras dial my",
                            "ras dial --phone-book=" + folder + "/boo"))
                    .containsExactly(
                            "ras dial 'My Office' ",
                            "ras dial My\\ Office ",
                            "ras dial --phone-book=" + folder + "/book.pbk ");
        }

        @Test
        void fishCompletes() throws Exception {
            String script = "source " + file("fish") + "; complete -C ";
            assertThat(run("fish", "-N", "-c", script + "'ras di'"))
                    .containsExactly("dial\tDials an entry and shows how it goes.");
            assertThat(run("fish", "-N", "-c", script + "'ras dial m'")).containsExactly("My Office");
            assertThat(run("fish", "-N", "-c", script + "'ras list --library " + folder + "/boo'"))
                    .anyMatch(line -> line.startsWith(folder + "/book.pbk"));
            assertThat(run("fish", "-N", "-c", script + "'ras dial --phone-book=" + folder + "/boo'"))
                    .anyMatch(line -> line.startsWith("--phone-book=" + folder + "/book.pbk"));
        }
    }
}
