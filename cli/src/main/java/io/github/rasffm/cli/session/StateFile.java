/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the simulator keeps its connections between two runs of the command: one file per user, in a folder that only
 * this user can read.
 */
final class StateFile {
    private static final String FOLDER = "rasffm";
    private static final String NAME = "simulator.state";
    private static final String PRIVATE = "rwx------";

    private final Map<String, String> environment;
    private final String userHome;
    private final Path temporary;

    /**
     * Looks for places with these.
     *
     * @param environment the variables
     * @param userHome the home folder that the JVM knows, which is not always the one that HOME names
     * @param temporary the folder for temporary files
     */
    StateFile(Map<String, String> environment, String userHome, Path temporary) {
        this.environment = environment;
        this.userHome = userHome;
        this.temporary = temporary;
    }

    /**
     * The file's path, its folder made. Simulated connections end with the machine, so the place that a logon session
     * offers for such files comes first; the last is the temporary folder, for users whose home cannot be written.
     *
     * @throws IOException if there is no place at all
     */
    Path locate() throws IOException {
        Path[] places = {
            existing("XDG_RUNTIME_DIR"), existing("LOCALAPPDATA"), absolute(value("XDG_STATE_HOME")), homeState()
        };
        for (Path place : places) {
            Path folder = place == null ? null : folderIn(place);
            if (folder != null) {
                return folder.resolve(NAME);
            }
        }
        return temporaryFolder().resolve(NAME);
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "");
    }

    // The desktop makes these two; a changed user keeps the variable of the first one, whose folder he may not write.
    private @Nullable Path existing(String variable) {
        Path folder = absolute(value(variable));
        return folder != null && Files.isWritable(folder) ? folder : null;
    }

    /** In the home folder; only if there is one, as a service's user may have none. */
    private @Nullable Path homeState() {
        Path home = absolute(value("HOME"));
        if (home == null) {
            home = absolute(userHome);
        }
        return home != null && Files.isDirectory(home) ? home.resolve(".local").resolve("state") : null;
    }

    // A JVM that does not know the user's home says "?".
    private static @Nullable Path absolute(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException notEvenAPath) {
            return null;
        }
    }

    private static @Nullable Path folderIn(Path place) {
        Path folder = place.resolve(FOLDER);
        try {
            Files.createDirectories(place);
            make(folder);
        } catch (IOException notHere) {
            return null;
        }
        return Files.isWritable(folder) ? folder : null;
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (hasOwners()) {
            FileAttribute<?> mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE));
            Files.createDirectory(folder, mine);
        } else {
            Files.createDirectory(folder);
        }
    }

    private static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }

    /** A folder of this user alone; anybody may have made one of that name before. */
    private Path temporaryFolder() throws IOException {
        if (!hasOwners()) {
            Path folder = temporary.resolve(FOLDER);
            make(folder);
            return folder;
        }
        Path probe;
        try {
            probe = Files.createTempFile(temporary, FOLDER, null);
        } catch (IOException unusable) {
            throw new IOException("neither the home folder nor " + temporary + " can be written", unusable);
        }
        Object user = Files.getAttribute(probe, "unix:uid");
        Files.delete(probe);
        Path folder = temporary.resolve(FOLDER + "-" + user);
        make(folder);
        boolean mine = user.equals(Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS))
                && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
                        .equals(PRIVATE);
        if (!mine) {
            throw new IOException(folder + " is not this user's alone");
        }
        return folder;
    }
}
