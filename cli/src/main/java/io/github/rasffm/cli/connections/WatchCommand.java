/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras watch}: connects and disconnects as they happen, found by reading the list again and again. */
public final class WatchCommand implements Callable<Integer> {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final CommandContext ras;
    private final Rhythm rhythm = new Rhythm();
    private boolean json;
    private @Nullable List<ConnectionView> seen;

    /** Takes what all commands share. */
    public WatchCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        CommandModel model = new CommandModel(
                this,
                "watch",
                "Tells what connects, changes and disconnects, as it happens.",
                "Reads the list again and again: a connection that comes and goes between two looks is missed.");
        return rhythm.addTo(model)
                .flag("--json", "Print JSON, one object a line (docs/ras-json.md).", on -> json = on)
                .spec();
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RasSession session = ras.open()) {
            return rhythm.follow(ras, () -> look(session));
        }
    }

    private void look(RasSession session) {
        List<ConnectionView> now = ConnectionView.of(session.ras().connections());
        Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (seen == null && now.isEmpty()) {
            ras.terminal().remark("Nothing is connected.");
        }
        List<ConnectionChange> changes =
                seen == null ? ConnectionChange.first(now) : ConnectionChange.between(seen, now);
        seen = now;
        for (ConnectionChange change : changes) {
            if (json) {
                ras.terminal().out().println(ConnectionsJson.of(time, change));
            } else {
                print(ras.terminal(), time, change);
            }
        }
        ras.terminal().out().flush();
    }

    private static void print(Terminal terminal, Instant time, ConnectionChange change) {
        String clock = CLOCK.format(LocalTime.ofInstant(time, ZoneId.systemDefault()));
        String entry = Columns.printable(change.view().connection().entryName());
        String what = switch (change.kind()) {
            case PRESENT -> "is there: " + change.view().situation();
            case CONNECTED -> "connected";
            case CHANGED -> "is now " + change.view().situation();
            case DISCONNECTED -> "disconnected";
        };
        Style look = switch (change.kind()) {
            case CONNECTED -> Style.GOOD;
            case DISCONNECTED -> Style.BAD;
            case PRESENT, CHANGED -> Style.BOLD;
        };
        String room = Columns.cut(
                Columns.printable(entry + " " + what), terminal.width() - clock.length() - 2, terminal.ellipsis());
        terminal.out()
                .println(
                        Style.FAINT.paint(clock, terminal.colourOut()) + "  " + look.paint(room, terminal.colourOut()));
    }
}
