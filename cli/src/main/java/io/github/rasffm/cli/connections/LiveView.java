/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.terminal.Output;
import io.github.rasffm.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Connections shown again whenever they changed: on a screen in place of what was shown before, elsewhere below it with
 * an empty line between; as JSON a line each.
 */
final class LiveView {
    private final Terminal terminal;
    private final boolean json;
    private final BiConsumer<Terminal, List<ConnectionView>> printer;
    private String shown = "";

    LiveView(Terminal terminal, boolean json, BiConsumer<Terminal, List<ConnectionView>> printer) {
        this.terminal = terminal;
        this.json = json;
        this.printer = printer;
    }

    /** Shows until Ctrl-C or the bound of the rhythm; gives the exit code. */
    int follow(CommandContext ras, Rhythm rhythm, Supplier<List<ConnectionView>> looks) throws InterruptedException {
        return rhythm.follow(ras, () -> show(looks.get()));
    }

    private void show(List<ConnectionView> views) {
        String text = json ? ConnectionsJson.line(views) + System.lineSeparator() : print(views);
        if (text.equals(shown)) {
            return;
        }
        if (terminal.live() && !json) {
            // Each line fits the screen, or was broken to fit, so what was shown took as many lines as it has.
            long lines = shown.lines().count();
            terminal.out().print(lines == 0 ? "" : "\u001b[" + lines + "A\r\u001b[J");
        } else if (!shown.isEmpty() && !json) {
            terminal.out().println();
        }
        terminal.out().print(text);
        terminal.out().flush();
        shown = text;
    }

    private String print(List<ConnectionView> views) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Output out = new Output(text, StandardCharsets.UTF_8);
        printer.accept(
                new Terminal(
                        out,
                        out,
                        false,
                        terminal.colourOut(),
                        terminal.colourOut(),
                        terminal.width(),
                        terminal.unicode(),
                        terminal.keyboard()),
                views);
        out.flush();
        return text.toString(StandardCharsets.UTF_8);
    }
}
