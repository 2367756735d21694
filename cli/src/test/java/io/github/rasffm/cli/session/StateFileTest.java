/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    @TempDir
    Path folder;

    private Path home;
    private Path temporary;

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private Path locate(Map<String, String> environment, String userHome) throws IOException {
        Path file = new StateFile(environment, userHome, temporary).locate();
        assertThat(file).hasFileName("simulator.state");
        Path parent = Objects.requireNonNull(file.getParent());
        assertThat(parent).isDirectory();
        return parent;
    }

    private Path locate(Map<String, String> environment) throws IOException {
        return locate(environment, home.toString());
    }

    private static Path stateOf(Path home) {
        return home.resolve(".local").resolve("state").resolve("rasffm");
    }

    @Test
    void prefersThePlaceThatEndsWithTheSession() throws Exception {
        Path run = Files.createDirectory(folder.resolve("run"));
        Path state = folder.resolve("state");
        assertThat(locate(Map.of("XDG_RUNTIME_DIR", run.toString(), "XDG_STATE_HOME", state.toString())))
                .isEqualTo(run.resolve("rasffm"));
        assertThat(state).doesNotExist();
    }

    @Test
    void makesThePlaceThatTheUserChose() throws Exception {
        Path state = folder.resolve("a").resolve("state");
        assertThat(locate(Map.of("XDG_STATE_HOME", state.toString()))).isEqualTo(state.resolve("rasffm"));
    }

    @Test
    void takesTheHomeFolderWhereTheVariablesAreOfNoUse() throws Exception {
        String absent = folder.resolve("absent").toString();
        assertThat(locate(Map.of("XDG_RUNTIME_DIR", absent, "LOCALAPPDATA", "relative", "XDG_STATE_HOME", "")))
                .isEqualTo(stateOf(home));
    }

    @Test
    void believesHomeMoreThanTheJvm() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(locate(Map.of("HOME", other.toString()))).isEqualTo(stateOf(other));
        assertThat(stateOf(home)).doesNotExist();
    }

    @Test
    void needsNoHome() throws Exception {
        for (String none : new String[] {"?", "", "\0", folder.resolve("nobody").toString()}) {
            assertThat(locate(Map.of(), none).getParent()).as(none).isEqualTo(temporary);
        }
        assertThat(new File("?")).doesNotExist();
        assertThat(folder.resolve("nobody")).doesNotExist();
    }

    @Test
    void needsNoHomeThatCanBeWritten() throws Exception {
        Files.createFile(home.resolve(".local"));
        Path fallback = locate(Map.of("XDG_STATE_HOME", home.resolve(".local").toString()));
        assertThat(fallback.getParent()).isEqualTo(temporary);
        assertThat(locate(Map.of())).as("the next run").isEqualTo(fallback);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the message is about owners, which Windows has not")
    void saysThatThereIsNoPlace() throws Exception {
        Files.delete(temporary);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> locate(Map.of(), "?"))
                .withMessage("neither the home folder nor " + temporary + " can be written");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a Windows profile folder is the user's own already")
    void letsNobodyElseIn() throws Exception {
        for (String place : new String[] {home.toString(), "?"}) {
            Path found = locate(Map.of(), place);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(found)))
                    .isEqualTo("rwx------");
            assertThat(locate(Map.of(), place)).as("the second time").isEqualTo(found);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a Windows temporary folder is the user's own already")
    void trustsNoFolderThatOthersCanWrite() throws Exception {
        Path found = locate(Map.of(), "?");
        Files.setPosixFilePermissions(found, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> locate(Map.of(), "?"))
                .withMessageContaining(found + " is not this user's alone");
        Files.delete(found);
        Files.createSymbolicLink(found, home);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> locate(Map.of(), "?"));
    }
}
