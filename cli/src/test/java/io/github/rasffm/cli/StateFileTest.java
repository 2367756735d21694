/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    @TempDir
    Path folder;

    private Path locate(Map<String, String> environment) throws IOException {
        return StateFile.locate(environment, folder.resolve("home").toString());
    }

    @Test
    void prefersThePlaceThatEndsWithTheSession() throws Exception {
        Path run = Files.createDirectory(folder.resolve("run"));
        Path state = Files.createDirectory(folder.resolve("state"));
        assertThat(locate(Map.of("XDG_RUNTIME_DIR", run.toString(), "XDG_STATE_HOME", state.toString())))
                .isEqualTo(run.resolve("rasffm").resolve("simulator.state"))
                .hasParentRaw(run.resolve("rasffm"));
        assertThat(run.resolve("rasffm")).isDirectory();
    }

    @Test
    void takesTheHomeFolderWhereTheVariablesAreOfNoUse() throws Exception {
        String absent = folder.resolve("absent").toString();
        Path expected =
                folder.resolve("home").resolve(".local").resolve("state").resolve("rasffm");
        assertThat(locate(Map.of("XDG_RUNTIME_DIR", absent, "LOCALAPPDATA", "relative", "XDG_STATE_HOME", "")))
                .hasParentRaw(expected);
        assertThat(expected).isDirectory();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a Windows profile folder is the user's own already")
    void letsNobodyElseIn() throws Exception {
        Path parent = locate(Map.of()).getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)))
                .isEqualTo("rwx------");
        assertThat(locate(Map.of())).as("the second time").hasParentRaw(parent);
    }
}
