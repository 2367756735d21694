/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.gen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** An include list of {@code jextract/includes}: what is generated from one header. */
record IncludeList(String header) {
    /** The symbols of one kind: function, typedef, struct, union or constant. */
    List<String> of(String kind) {
        try (var lines = Files.lines(ProjectFiles.root().resolve("jextract/includes/" + header + ".txt"))) {
            return lines.filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.split(" ", -1)[1])
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
