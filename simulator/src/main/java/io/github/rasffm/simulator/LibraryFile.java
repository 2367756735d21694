/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which file is the simulator: the one of {@code rassim.library}, else the one in this jar. */
final class LibraryFile {
    static final String PROPERTY = "rassim.library";

    private LibraryFile() {}

    static Path find() {
        @Nullable String chosen = System.getProperty(PROPERTY);
        if (chosen != null && !chosen.isEmpty()) {
            Path path = Path.of(chosen).toAbsolutePath();
            if (!Files.isRegularFile(path)) {
                throw new IllegalStateException(PROPERTY + " names no file: " + path);
            }
            return path;
        }
        try {
            return unpack();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the simulator", e);
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
