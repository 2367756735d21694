/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Menu;
import io.github.rasffm.cli.terminal.Table;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command asks when it was not told which one: a menu for the arrow keys, a numbered list where the terminal has
 * none, and a failure that names them all where nobody can be asked.
 */
public final class Choice {
    private static final int MOST_NAMED = 12;

    private final String question;
    private final String usage;
    private final Table table;
    private final List<String> names = new ArrayList<>();

    /**
     * A choice without rows.
     *
     * @param question as {@code Hang up which?}
     * @param usage how to name one on the command line, as {@code ras hangup NAME}
     * @param headings of the columns; the first is of the names
     */
    public Choice(String question, String usage, String... headings) {
        this.question = question;
        this.usage = usage;
        String[] all = new String[headings.length + 1];
        all[0] = "";
        System.arraycopy(headings, 0, all, 1, headings.length);
        table = new Table(all);
    }

    /** Adds one, the name first. */
    public void row(String... cells) {
        names.add(cells[0]);
        String[] all = new String[cells.length + 1];
        all[0] = String.valueOf(names.size());
        System.arraycopy(cells, 0, all, 1, cells.length);
        table.row(all);
    }

    /**
     * Asks; there must be a row.
     *
     * @param left what there is to say when the person leaves without a choice, as {@code nothing was dialled}
     * @return the row from 0
     * @throws CommandFailure when the person wants none, or if there is nobody to ask
     */
    public int ask(Terminal terminal, Interrupts interrupts, String left) {
        if (!terminal.keyboard().isPerson()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no name was given, and there is no terminal to ask at",
                    List.of("Try: " + usage, "Choose from: " + listed()));
        }
        terminal.out().flush();
        Menu menu = new Menu(question, table, names.size());
        Menu.End end =
                terminal.live() ? terminal.keyboard().browse(menu, terminal.colourOut(), terminal.ellipsis()) : null;
        return switch (end) {
            case null -> askForNumber(terminal, interrupts, left);
            case TAKEN -> taken(terminal, menu.chosen());
            case LEFT, INTERRUPTED -> throw left(left);
        };
    }

    private String listed() {
        int more = names.size() - MOST_NAMED;
        return more <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + more + " more";
    }

    // The menu is gone from the screen; what was picked stays there.
    private int taken(Terminal terminal, int row) {
        terminal.say(true, question + " " + Columns.printable(names.get(row)));
        return row;
    }

    private static CommandFailure left(String what) {
        return new CommandFailure(ExitCode.INTERRUPTED, what, List.of());
    }

    // Nothing can end the wait for a line but the end of the process.
    private int askForNumber(Terminal terminal, Interrupts interrupts, String left) {
        table.print(terminal);
        terminal.out().flush();
        try (Interrupts.Registration _ = interrupts.onInterrupt(() -> {
            terminal.out().println();
            terminal.out().flush();
            interrupts.leave(FailureReport.print(terminal, left(left)));
        })) {
            return readNumber(terminal, left);
        }
    }

    private int readNumber(Terminal terminal, String left) {
        String numbers = names.size() == 1 ? "1" : "1-" + names.size();
        while (true) {
            String answer = terminal.keyboard().ask(question + " [" + numbers + ", Enter for none] ");
            String typed = answer == null ? "" : answer.strip();
            if (answer == null) {
                terminal.out().println(); // the cursor stands behind the question
                terminal.out().flush();
            }
            if (typed.isEmpty()) {
                throw left(left);
            }
            int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
            if (number >= 1 && number <= names.size()) {
                return number - 1;
            }
            terminal.say(true, Columns.printable(typed) + " is not in the list.");
        }
    }
}
