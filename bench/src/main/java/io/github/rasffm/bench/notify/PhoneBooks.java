/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Entries to dial at once, each once. In small files, as a dial reads the whole file that it names, and a dial that
 * names none looks all entries through.
 */
final class PhoneBooks {
    private static final int ENTRIES = 32;

    private final List<Path> files = new ArrayList<>();

    /** The name of an entry, from 0. */
    static String entry(int index) {
        return "Line " + index;
    }

    /** The file it is in. */
    Path of(int index) {
        while (files.size() <= index / ENTRIES) {
            files.add(write(files.size() * ENTRIES));
        }
        return files.get(index / ENTRIES);
    }

    private static Path write(int first) {
        try {
            Path file = Files.createTempFile("rasffm-bench", ".pbk");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    IntStream.range(first, first + ENTRIES)
                            .mapToObj(index -> "[" + entry(index) + "]\nType=2\n\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
