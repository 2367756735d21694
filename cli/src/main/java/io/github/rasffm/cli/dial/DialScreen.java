/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.session.Durations;
import io.github.rasffm.cli.session.ShellWord;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.StateGroup;
import java.time.Duration;

/**
 * How a dial looks: a line for each state as it comes, with the time since the start and its place in the usual order.
 * On a screen the last line is a running clock with what usually follows, which the next state writes over; without one
 * there are only whole lines.
 */
public final class DialScreen {
    private static final int TIME = 8;
    private static final int STATE = 20;
    private static final String GAP = "  ";
    /** Less than this beside the name of a state, and its meaning goes below it. */
    private static final int NARROWEST = 18;

    private final Terminal terminal;
    private final UsualOrder order = new UsualOrder();
    private boolean severalLinks;

    public DialScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    public void begin(String entry) {
        terminal.out().println("Dialling " + Style.BOLD.paint(Columns.printable(entry), terminal.colourOut()));
        terminal.out().flush();
    }

    public void state(Duration elapsed, DialNotification notification) {
        terminal.clearLine();
        ConnectionState state = notification.state();
        String meaning = notification.error().map(RasError::label).orElse(state.meaning());
        int link = notification.subEntryIndex().orElse(0);
        severalLinks |= link > 1;
        // Connected is told of the whole connection.
        if (severalLinks && link > 0 && state.group() != StateGroup.TERMINAL) {
            meaning = "link " + link + ": " + meaning;
        }
        if (notification.coalesced()) {
            meaning += " (states before it may be missing)";
        }
        Style look = state.equals(ConnectionState.CONNECTED) ? Style.GOOD : Style.BOLD;
        String name = paintPadded(notification.error().isPresent() ? Style.BAD : look, state.name());
        String place = Style.FAINT.paint(order.place(notification), terminal.colourOut());
        int indent = TIME + UsualOrder.WIDTH + STATE + 3 * GAP.length();
        boolean below = terminal.width() - indent < NARROWEST;
        if (below) {
            indent = TIME + UsualOrder.WIDTH + 2 * GAP.length();
        }
        String head = time(elapsed) + GAP + place + GAP + (below ? name.stripTrailing() : name + GAP);
        if (below) {
            terminal.out().println(head);
            head = " ".repeat(indent);
        }
        for (String part : Columns.wrap(meaning, terminal.width() - indent)) {
            terminal.out().println(head + Style.FAINT.paint(part, terminal.colourOut()));
            head = " ".repeat(indent);
        }
        terminal.out().flush();
    }

    /** Shows that time passes, and what is still ahead. */
    public void tick(Duration elapsed) {
        if (terminal.live()) {
            terminal.clearLine();
            String ahead = order.ahead();
            String line = ahead.isEmpty() ? time(elapsed) : time(elapsed) + GAP + "usually next: " + ahead;
            // Room for the ^C of the terminal: in the last column it would begin a new line.
            String shown = Columns.cut(line, terminal.width() - 3, terminal.ellipsis());
            terminal.out().print(Style.FAINT.paint(shown, terminal.colourOut()));
            terminal.out().flush();
        }
    }

    void cancelling(Duration elapsed) {
        terminal.clearLine();
        terminal.out().println(time(elapsed) + GAP + "Cancelling, hanging up" + terminal.ellipsis());
        terminal.out().flush();
    }

    void connected(RasConnection connection, Duration elapsed) {
        terminal.clearLine();
        String entry = Columns.printable(connection.entryName());
        terminal.out()
                .println(Style.GOOD.paint("Connected to " + entry, terminal.colourOut()) + " in "
                        + Durations.format(elapsed) + ".");
        terminal.remark("The connection stays up. To end it: ras hangup " + ShellWord.argument(entry));
    }

    private String paintPadded(Style look, String name) {
        return look.paint(name, terminal.colourOut()) + " ".repeat(Math.max(0, STATE - Columns.width(name)));
    }

    private static String time(Duration elapsed) {
        String text = Durations.format(elapsed);
        return " ".repeat(Math.max(0, TIME - text.length())) + text;
    }
}
