/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under a heading, two blanks between columns. Where the terminal is narrower than the rows, the widest column
 * gives way first and its texts end in an ellipsis; a row never takes two lines. Without a terminal nothing is cut.
 */
public final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 3;

    private final List<String[]> rows = new ArrayList<>();
    private final int columns;

    public Table(String... headings) {
        columns = headings.length;
        rows.add(headings);
    }

    public void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        String[] clean = new String[columns];
        for (int i = 0; i < columns; i++) {
            clean[i] = Columns.printable(cells[i]);
        }
        rows.add(clean);
    }

    public void print(Terminal terminal) {
        print(terminal, terminal.out(), terminal.colourOut());
    }

    /** Prints to one of the terminal's two outputs, with colours or without. */
    public void print(Terminal terminal, Output place, boolean colour) {
        List<String> lines = lines(terminal.width(), terminal.ellipsis());
        place.println(Style.FAINT.paint(lines.get(0), colour));
        lines.stream().skip(1).forEach(place::println);
    }

    /** The heading and the rows, each of at most the given width. */
    List<String> lines(int width, String ellipsis) {
        int[] widths = fit(width);
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = Columns.cut(row[i], widths[i], ellipsis);
                boolean last = i == columns - 1;
                line.append(last ? cell : Columns.pad(cell, widths[i] + GAP));
            }
            lines.add(Columns.cut(line.toString().stripTrailing(), width, ellipsis));
        }
        return lines;
    }

    private int[] fit(int available) {
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Columns.width(row[i]));
            }
        }
        int total = GAP * (columns - 1);
        for (int width : widths) {
            total += width;
        }
        while (total > available) {
            int widest = 0;
            for (int i = 1; i < columns; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }
}
