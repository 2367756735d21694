// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which library is called: that of Windows, or a file that stands in for it. Naming one opens nothing. */
public final class RasLibrary {
    private static final RasLibrary SYSTEM = new RasLibrary(null, true);

    private final @Nullable Path path;
    private final boolean system;

    private RasLibrary(@Nullable Path path, boolean system) {
        this.path = path;
        this.system = system;
    }

    /**
     * The {@code rasapi32.dll} of the Windows system directory, by its full path.
     *
     * @return the system's library
     */
    public static RasLibrary system() {
        return SYSTEM;
    }

    /**
     * A library file, such as that of the simulator.
     *
     * @param file the file; a relative path is taken from the working directory
     * @return the library
     */
    public static RasLibrary at(Path file) {
        return new RasLibrary(requireNonNull(file, "file").toAbsolutePath(), false);
    }

    /** The library as it was opened. */
    RasLibrary openedAt(Path real) {
        return new RasLibrary(real, system);
    }

    /**
     * Whether this is the library of Windows.
     *
     * @return false for one that was named by its path
     */
    public boolean isSystem() {
        return system;
    }

    /**
     * Where the library is.
     *
     * @return empty for the system's before it was opened
     */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    @Override
    public String toString() {
        return path == null ? "RasLibrary[system]" : "RasLibrary[" + path + "]";
    }
}
