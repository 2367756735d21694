/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which file is the simulator: the one of {@code rassim.library}, else the one that the client is told to load, else the
 * one in this jar.
 */
final class LibraryFile {
    static final String PROPERTY = "rassim.library";

    /** What the library rasffm loads in place of Windows' own. */
    static final String CLIENT_PROPERTY = "rasffm.library";

    private LibraryFile() {}

    static Path find() {
        for (String property : List.of(PROPERTY, CLIENT_PROPERTY)) {
            Path path = named(property);
            if (path != null) {
                if (!Files.isRegularFile(path)) {
                    throw new IllegalStateException(property + " names no file: " + path);
                }
                return path;
            }
        }
        try {
            return unpack();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the simulator", e);
        }
    }

    private static @Nullable Path named(String property) {
        @Nullable String value = System.getProperty(property);
        return value == null || value.isEmpty() ? null : Path.of(value).toAbsolutePath();
    }

    /**
     * Sees to it that a client of this process meets this file.
     *
     * @throws IllegalStateException if the client is told to load another one
     */
    static void pointClientTo(Path library) {
        Path told = named(CLIENT_PROPERTY);
        if (told == null) {
            if (!isOfSystem(library)) {
                System.setProperty(CLIENT_PROPERTY, library.toString());
            }
        } else if (!isSame(told, library)) {
            throw new IllegalStateException(
                    CLIENT_PROPERTY + " is " + told + ", but the simulator that the tests steer is " + library
                            + ": leave the property out, or name one file in it and in " + PROPERTY);
        }
    }

    /** Installed there, it is what a client finds that is told nothing. */
    private static boolean isOfSystem(Path library) {
        @Nullable String windows = System.getenv("SystemRoot");
        return windows != null && library.equals(Path.of(windows, "System32", "rasapi32.dll"));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private static Path unpack() throws IOException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String name = windows ? "rassim.dll" : "librassim.so";
        String resource = "native/" + (windows ? "windows" : "linux") + "-" + architecture() + "/" + name;
        try (InputStream in = LibraryFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("this jar has no " + resource + ": build the simulator for this system"
                        + " and name the file in the property " + PROPERTY);
            }
            // Readable by this user alone; a fresh folder, so that nobody can plant a library there.
            Path folder = Files.createTempDirectory("rassim");
            Path file = folder.resolve(name);
            Files.copy(in, file);
            // A loaded library cannot be deleted on Windows; elsewhere both go at the end.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            default -> name;
        };
    }
}
