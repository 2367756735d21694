/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.ConnectionSubState;
import io.github.rasffm.model.TunnelEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras status}: all that RAS says of a connection at this moment. */
public final class StatusCommand implements Callable<Integer> {
    private static final int LABEL = 11;

    private final CommandContext ras;
    private final Rhythm rhythm = new Rhythm();
    private @Nullable String name;
    private boolean json;
    private boolean watch;
    private List<ConnectionView> seen = List.of();

    /** Takes what all commands share. */
    public StatusCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        CommandModel model = new CommandModel(
                        this, "status", "Shows what RAS says of a connection.", "Without a name, of every connection.")
                .footer("", "Exit code 3 when the entry is not connected, with --watch: at the end.")
                .word("NAME", "The entry.", word -> name = word)
                .flag("--json", "Print JSON (docs/ras-json.md).", on -> json = on)
                .flag("--watch", "Show it again whenever it changes, until Ctrl-C.", on -> watch = on);
        return rhythm.addToChoice(model).spec();
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!watch) {
            rhythm.requireNone("status");
        }
        try (RasSession session = ras.open()) {
            if (watch) {
                return follow(session);
            }
            List<ConnectionView> views = look(session);
            if (json) {
                ras.terminal().out().println(ConnectionsJson.of(views));
            }
            if (views.isEmpty() && name != null) {
                ras.terminal().out().flush();
                throw session.notConnected(name);
            }
            if (!json) {
                print(ras.terminal(), views);
            }
            return ExitCode.OK;
        }
    }

    private int follow(RasSession session) throws InterruptedException {
        int code = new LiveView(ras.terminal(), json, this::print).follow(ras, rhythm, () -> look(session));
        if (code == ExitCode.OK && seen.isEmpty() && name != null) {
            throw session.notConnected(name);
        }
        return code;
    }

    private List<ConnectionView> look(RasSession session) {
        seen = ConnectionView.of(name == null ? session.ras().connections() : session.connectionsOf(name));
        return seen;
    }

    private void print(Terminal terminal, List<ConnectionView> views) {
        if (views.isEmpty()) {
            terminal.say(true, name == null ? "Nothing is connected." : Columns.printable(name) + " is not connected.");
        }
        for (int i = 0; i < views.size(); i++) {
            if (i > 0) {
                terminal.out().println();
            }
            print(terminal, views.get(i));
        }
    }

    private static void print(Terminal terminal, ConnectionView view) {
        RasConnection connection = view.connection();
        for (String part : Columns.wrap(Columns.printable(connection.entryName()), terminal.width())) {
            terminal.out().println(Style.BOLD.paint(part, terminal.colourOut()));
        }
        line(
                terminal,
                "state",
                view.status()
                        .map(status -> view.state() + " - " + status.state().meaning())
                        .orElse("gone while it was being asked"));
        line(terminal, "device", connection.deviceName() + type(connection.deviceType()));
        view.status().ifPresent(status -> print(terminal, status));
        line(terminal, "phone book", connection.phoneBook().map(Path::toString).orElse(""));
        line(terminal, "handle", connection.handle().toString());
    }

    private static void print(Terminal terminal, ConnectionStatus status) {
        if (!status.subState().equals(ConnectionSubState.NONE)) {
            line(terminal, "sub-state", status.subState().name());
        }
        line(terminal, "dialled", status.phoneNumber());
        line(
                terminal,
                "from",
                status.localEndpoint().map(TunnelEndpoint::toString).orElse(""));
        line(
                terminal,
                "to",
                status.remoteEndpoint().map(TunnelEndpoint::toString).orElse(""));
    }

    private static String type(String deviceType) {
        return deviceType.isEmpty() ? "" : " [" + deviceType + "]";
    }

    private static void line(Terminal terminal, String label, String text) {
        if (!text.isBlank()) {
            // Never cut: who asks about one connection wants all of it.
            String head = Columns.pad("  " + label, LABEL + 3);
            for (String part : Columns.wrap(Columns.printable(text), terminal.width() - head.length())) {
                terminal.out().println(Style.FAINT.paint(head, terminal.colourOut()) + part);
                head = " ".repeat(head.length());
            }
        }
    }
}
