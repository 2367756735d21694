/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of which a person picks one row: what it looks like and what each key does to it. Where the screen is lower
 * than the list it shows the part around the chosen row.
 */
public final class Menu {
    /** What a person can press. */
    public enum Key {
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        FIRST,
        LAST,
        DIGIT,
        BACKSPACE,
        TAKE,
        LEAVE,
        INTERRUPT,
        OTHER
    }

    /** How it ends. */
    public enum End {
        /** A row was taken: {@link Menu#chosen}. */
        TAKEN,
        /** The person wants none of them. */
        LEFT,
        /** Ctrl-C. */
        INTERRUPTED
    }

    private static final String MARK = "> ";
    private static final String NO_MARK = "  ";
    private static final int FEWEST_ROWS = 1;
    private static final int PAGE = 10;

    private final String question;
    private final Table table;
    private final int rows;
    private int chosen;
    private int typed;
    private int top;

    /**
     * Begins with the first row.
     *
     * @param question what is asked, without the keys
     * @param table the rows, at least one, each with its number from 1
     * @param rows how many they are
     */
    public Menu(String question, Table table, int rows) {
        this.question = question;
        this.table = table;
        this.rows = rows;
    }

    /** The chosen row, from 0. */
    public int chosen() {
        return chosen;
    }

    /** Moves; what ends the menu is for the caller to see. */
    public void press(Key key, int digit) {
        int before = typed;
        typed = 0;
        switch (key) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-PAGE);
            case PAGE_DOWN -> move(PAGE);
            case FIRST -> move(-rows);
            case LAST -> move(rows);
            case DIGIT -> type(before, digit);
            case BACKSPACE, TAKE, LEAVE, INTERRUPT, OTHER -> {}
        }
    }

    private void move(int by) {
        chosen = Math.clamp(chosen + (long) by, 0, rows - 1);
    }

    // 1 and 2 mean 12 if there are so many, else 2 alone.
    private void type(int before, int digit) {
        int number = before * 10 + digit;
        typed = number <= rows ? number : digit;
        if (typed >= 1 && typed <= rows) {
            chosen = typed - 1;
        }
    }

    /** A line of the menu and how it is to look. */
    public record Line(String text, Look look) {}

    /** Whether a line is the heading, the chosen row, or any other. */
    public enum Look {
        HEADING,
        CHOSEN,
        PLAIN
    }

    /** What stands on a screen of this size; the last line is the question, behind which the cursor belongs. */
    public List<Line> lines(int width, int height, String ellipsis) {
        List<String> texts = table.lines(Math.max(1, width - MARK.length()), ellipsis);
        List<String> asked = Columns.wrap(question + " " + keys(), width);
        int room = Math.max(FEWEST_ROWS, height - 1 - asked.size());
        int shown = Math.min(room, rows);
        top = Math.clamp(top, Math.max(0, chosen - shown + 1), Math.min(chosen, rows - shown));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(NO_MARK + texts.get(0), Look.HEADING));
        for (int i = top; i < top + shown; i++) {
            boolean here = i == chosen;
            lines.add(new Line((here ? MARK : NO_MARK) + texts.get(i + 1), here ? Look.CHOSEN : Look.PLAIN));
        }
        asked.forEach(text -> lines.add(new Line(text, Look.PLAIN)));
        return lines;
    }

    private String keys() {
        String keys = rows == 1 ? "Enter" : "Up, Down or a number, then Enter";
        return "[" + keys + "; q for none]";
    }
}
