/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why an error happens, for the numbers that users meet most. What the number means and what to do about it is known to
 * the library, whose jar has no room for more.
 */
final class ErrorCauses {
    private static final Map<Long, String> TABLE = Collections.unmodifiableMap(read());

    private ErrorCauses() {}

    /** The usual causes, a phrase without a capital or a full stop; empty where the meaning has to do. */
    static Optional<String> of(long code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    /** The numbers that have causes, ascending. */
    static Set<Long> codes() {
        return TABLE.keySet();
    }

    private static Map<Long, String> read() {
        Map<Long, String> table = new TreeMap<>();
        try (InputStream stream = ErrorCauses.class.getResourceAsStream("error-causes.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("error-causes.tsv is missing beside " + ErrorCauses.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    if (table.put(Long.parseLong(cells[0]), cells[2]) != null) {
                        throw new IllegalStateException("error-causes.tsv has " + cells[0] + " twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read error-causes.tsv", e);
        }
        return table;
    }
}
