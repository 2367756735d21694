/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        Files.deleteIfExists(folder.json());
        return folder;
    }

    /** JMH's JSON. */
    Path json() {
        return path.resolve("results.json");
    }

    /** JMH's own words. */
    Path log() {
        return path.resolve("jmh.log");
    }
}
