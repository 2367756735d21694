/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where the simulator keeps its connections between two runs of the command: one file per user, in a folder that only
 * this user can read.
 */
final class StateFile {
    private static final String FOLDER = "rasffm";
    private static final String NAME = "simulator.state";

    private StateFile() {}

    /**
     * The file's path, its folder made. Simulated connections end with the machine, so the place that a logon session
     * offers for such files comes first.
     */
    static Path locate(Map<String, String> environment, String home) throws IOException {
        Path folder = base(environment, home).resolve(FOLDER);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            FileAttribute<?> mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.getParent());
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder, mine);
            }
        } else {
            Files.createDirectories(folder);
        }
        return folder.resolve(NAME);
    }

    private static Path base(Map<String, String> environment, String home) {
        for (String variable : new String[] {"XDG_RUNTIME_DIR", "LOCALAPPDATA", "XDG_STATE_HOME"}) {
            String value = environment.getOrDefault(variable, "");
            // A changed user keeps the variable of the first one, whose folder is then not writable.
            if (!value.isEmpty() && Path.of(value).isAbsolute() && Files.isWritable(Path.of(value))) {
                return Path.of(value);
            }
        }
        return Path.of(home, ".local", "state");
    }
}
