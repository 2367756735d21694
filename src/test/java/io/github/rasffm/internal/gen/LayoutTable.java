/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.gen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables in {@code src/test/resources/layouts}: layouts and constants of the SDK headers 10.0.22000. */
public final class LayoutTable {
    /** One field: type as C writes it, offset and size in bytes, first WINVER that has it ("" = always). */
    public record Field(String name, String type, long offset, long size, String since) {}

    /** One size a structure ever had; alignment 0 where the table gives none. */
    public record Size(long bytes, long alignment, String since) {}

    /** One structure; the last size is that of WINVER 0x0A00. */
    public record Structure(String name, List<Field> fields, List<Size> sizes) {
        public Size newest() {
            return sizes.get(sizes.size() - 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private LayoutTable() {}

    /** Every structure of {@code ras-layouts-x64.csv}, in its order. */
    public static Map<String, Structure> structures() {
        Map<String, Structure> structures = new LinkedHashMap<>();
        for (String row : rows("ras-layouts-x64.csv")) {
            String[] cells = row.split(",", -1);
            if (cells.length != 7) {
                throw new IllegalStateException("Not a row of seven cells: " + row);
            }
            Structure structure = structures.computeIfAbsent(
                    cells[0], name -> new Structure(name, new ArrayList<>(), new ArrayList<>()));
            long size = Long.parseLong(cells[4]);
            if (cells[1].equals("(sizeof)")) {
                long alignment = cells[2].startsWith("align ") ? Long.parseLong(cells[2].substring(6, 7)) : 0;
                structure.sizes().add(new Size(size, alignment, cells[5]));
            } else {
                structure.fields().add(new Field(cells[1], cells[2], Long.parseLong(cells[3]), size, cells[5]));
            }
        }
        return structures;
    }

    /** Name and value of every number in {@code ras-constants.csv}; texts are left out. */
    public static Map<String, Long> numbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String row : rows("ras-constants.csv")) {
            String[] cells = row.split(",", 3);
            if (cells[1].startsWith("0x")) {
                numbers.put(cells[0], Long.parseUnsignedLong(cells[1].substring(2), 16));
            }
        }
        return numbers;
    }

    /** The first WINVER that has a constant, as {@code 0x0601}. */
    public static String level(String constant) {
        return rows("ras-constants.csv").stream()
                .filter(row -> row.startsWith(constant + ","))
                .map(row -> row.split(",", 5)[3])
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(String file) {
        try (InputStream in = Objects.requireNonNull(LayoutTable.class.getResourceAsStream("/layouts/" + file), file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(1, lines.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
