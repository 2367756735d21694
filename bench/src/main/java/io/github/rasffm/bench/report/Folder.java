/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Where a run leaves its files.
 *
 * @param path the folder
 */
record Folder(Path path) {
    /** Makes the folder, and removes what an earlier run left there. */
    static Folder prepare(Path path) throws IOException {
        Files.createDirectories(path);
        Folder folder = new Folder(path);
        for (Path old : List.of(folder.json(), folder.environment(), folder.markdown(), folder.page())) {
            Files.deleteIfExists(old);
        }
        return folder;
    }

    /** Writes what a file is to have. */
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** Replaces a file as a whole: whoever interrupts the run finds the one before, or this one. */
    static void replace(Path file, Content content) throws IOException {
        Path part = file.resolveSibling("results.part");
        content.writeTo(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** JMH's JSON. */
    Path json() {
        return path.resolve("results.json");
    }

    /** What the results belong to: machine, JDK, flags, commit. */
    Path environment() {
        return path.resolve("results.environment.json");
    }

    /** The tables, to be pasted. */
    Path markdown() {
        return path.resolve("results.md");
    }

    Path page() {
        return path.resolve("results.html");
    }

    /** JMH's own words. */
    Path log() {
        return path.resolve("jmh.log");
    }
}
