/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Menu;
import io.github.rasffm.cli.terminal.Output;
import io.github.rasffm.cli.terminal.Table;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command asks when it was not told which one: a menu for the arrow keys, a numbered list where the terminal has
 * none or where there is no terminal. There the number comes from standard input, and list and question stand on the
 * error output, beside the result.
 */
public final class Choice {
    private static final int MOST_SHOWN = 40;

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
     * @throws CommandFailure when the person wants none, or if the input ends without a number
     */
    public int ask(Terminal terminal, Interrupts interrupts, String left) {
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
        boolean person = terminal.keyboard().isPerson();
        Output place = person ? terminal.out() : terminal.err();
        table.print(terminal, place, person ? terminal.colourOut() : terminal.colourErr());
        place.flush();
        try (Interrupts.Registration _ = interrupts.onInterrupt(() -> {
            place.println();
            place.flush();
            interrupts.leave(FailureReport.print(terminal, left(left)));
        })) {
            String prompt = question + " [" + (names.size() == 1 ? "1" : "1-" + names.size()) + ", Enter for none] ";
            return person ? asked(terminal, prompt, left) : piped(terminal, prompt, left);
        }
    }

    private int asked(Terminal terminal, String prompt, String left) {
        while (true) {
            String answer = terminal.keyboard().ask(prompt);
            if (answer == null) {
                terminal.out().println(); // the cursor stands behind the question
                terminal.out().flush();
            }
            String typed = answer == null ? "" : answer;
            int row = row(typed.strip(), left);
            if (row >= 0) {
                return row;
            }
            terminal.say(true, notThere(terminal, typed));
        }
    }

    // What is piped in is not shown, so the question is a line by itself; and a program that is wrong once is not asked
    // again.
    private int piped(Terminal terminal, String prompt, String left) {
        terminal.err().println(prompt.strip());
        terminal.err().flush();
        String answer = terminal.keyboard().readLine();
        int row = answer == null ? -1 : row(answer.strip(), left);
        if (row < 0) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    answer == null ? "no name was given" : notThere(terminal, answer),
                    List.of("Try: " + usage));
        }
        return row;
    }

    /** The row of a number or of a name; -1 if there is none. */
    private int row(String typed, String left) {
        if (typed.isEmpty()) {
            throw left(left);
        }
        int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        return number >= 1 && number <= names.size() ? number - 1 : names.indexOf(typed);
    }

    private static String notThere(Terminal terminal, String typed) {
        return Columns.cut(Columns.printable(typed.strip()), MOST_SHOWN, terminal.ellipsis()) + " is not in the list.";
    }
}
