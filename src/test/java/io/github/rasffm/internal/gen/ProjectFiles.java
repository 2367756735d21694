/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.gen;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Finds files of the source tree, wherever the tests are started from. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /** The folder that holds {@code jextract/stamp}: above the working directory or above the test classes. */
    public static Path root() {
        for (Path start : List.of(Path.of("").toAbsolutePath(), testClasses())) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("jextract/stamp"))) {
                    return folder;
                }
            }
        }
        throw new IllegalStateException("No source tree above the working directory or the test classes");
    }

    private static Path testClasses() {
        try {
            return Path.of(Objects.requireNonNull(
                            ProjectFiles.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
