/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.RasCommand;
import io.github.rasffm.cli.session.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ras} in clones that are not as it would like them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs the C locale of Linux, and a shell")
class LauncherTest {
    /** A shell makes the folder, as a JVM with the C locale could not name it. */
    private static final String CLONE =
            "clone=$1/kl$(printf '\\303\\266')n; mkdir -p \"$clone\"; cp ../ras \"$clone\"; ";

    @TempDir
    Path folder;

    private Path jar;

    /** A jar of the command whose manifest leads to the classes of this build. */
    @BeforeEach
    void makeJar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, RasCommand.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(part -> Path.of(part).toUri().toString())
                        .collect(Collectors.joining(" ")));
        jar = folder.resolve("ras.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private Process run(String locale, String script) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", CLONE + script, "sh", folder.toString(), jar.toString());
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void runsInAFolderWithAnyNameWhateverTheLocale() throws Exception {
        Process ras = run(
                "C",
                "mkdir -p \"$clone/cli/target/lib\"; cp \"$2\" \"$clone/cli/target/rasffm-cli-1.jar\"; "
                        + "\"$clone/ras\" error 691 \"b$(printf '\\303\\274')ro\"");
        assertThat(output(ras)).contains("691  ERROR_AUTHENTICATION_FAILURE", "ras: no error is known by b?ro");
        assertThat(ras.waitFor()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void readsNothingWhereThereIsNoStandardInput() throws Exception {
        Process ras = run(
                "C.UTF-8",
                "mkdir -p \"$clone/cli/target/lib\"; cp \"$2\" \"$clone/cli/target/rasffm-cli-1.jar\"; "
                        + "\"$clone/ras\" dial <&-");
        assertThat(output(ras)).contains("ras: no name was given").doesNotContain("is not in the list");
        assertThat(ras.waitFor()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void completesNamesThatTheLocaleCannotShow() throws Exception {
        Process ras = run(
                "C",
                "mkdir -p \"$clone/cli/target/lib\"; cp \"$2\" \"$clone/cli/target/rasffm-cli-1.jar\"; "
                        + "printf '[B\\303\\274ro]\\nMEDIA=rastapi\\n' > \"$1/book.pbk\"; "
                        + "RASSIM_PHONEBOOK=\"$1/book.pbk\" \"$clone/ras\" complete -- dial B");
        assertThat(output(ras)).endsWith("B\u00fcro\n");
        assertThat(ras.waitFor()).isEqualTo(ExitCode.OK);
    }

    @Test
    void saysThatItCannotBuildWhereItCannotWrite() throws Exception {
        // A file in the way stops root as well.
        Process ras = run("C.UTF-8", "touch \"$clone/target\"; \"$clone/ras\" list");
        assertThat(output(ras)).matches("ras: has to be built first, but cannot write in .*/kl\u00f6n/target\n");
        assertThat(ras.waitFor()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void findsItsFolderWhateverPathCdHas() throws Exception {
        Process ras = run("C.UTF-8", "touch \"$clone/target\"; cd \"$1\"; export CDPATH=.; kl*n/ras list");
        assertThat(output(ras)).matches("ras: has to be built first, but cannot write in .*/kl\u00f6n/target\n");
        assertThat(ras.waitFor()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void saysThatJavaCannotRunFromAFolderWithAColon() throws Exception {
        Process ras = run("C.UTF-8", "mkdir \"$1/a:b\"; cp ../ras \"$1/a:b\"; \"$1/a:b/ras\" list");
        assertThat(output(ras)).matches("ras: Java cannot run from a folder with a colon in its path: .*/a:b\n");
        assertThat(ras.waitFor()).isEqualTo(ExitCode.FAILED);
    }
}
