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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Connections shown again whenever they changed: on a screen in place of what was shown before, elsewhere below it with
 * an empty line between; as JSON a line each.
 */
final class LiveView {
    /** On a screen of another size, what was shown may take any number of rows. */
    private static final String CLEAR_ALL = "\u001b[H\u001b[2J";

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
        boolean resized = terminal.live() && !json && terminal.screen().isResized();
        String text = json ? ConnectionsJson.line(views) + System.lineSeparator() : print(views);
        if (text.equals(shown) && !resized) {
            return;
        }
        if (terminal.live() && !json) {
            terminal.out().print(resized ? CLEAR_ALL : clearShown());
        } else if (!shown.isEmpty() && !json) {
            terminal.out().println();
        }
        terminal.out().print(text);
        terminal.out().flush();
        shown = text;
    }

    // Each line fits the screen, or was broken to fit, so what was shown took as many rows as it has lines.
    private String clearShown() {
        long lines = shown.lines().count();
        return lines == 0 ? "" : "\u001b[" + lines + "A\r\u001b[J";
    }

    // The cursor stands below the last line; what has left the screen at its top cannot be written over.
    private String cutToScreen(String text) {
        List<String> lines = text.lines().toList();
        int room = Math.max(2, terminal.screen().height() - 1);
        if (!terminal.live() || lines.size() <= room) {
            return text;
        }
        String more = "and " + (lines.size() - room + 1) + " lines more";
        return Stream.concat(lines.stream().limit(room - 1L), Stream.of(more))
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
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
                        terminal.screen(),
                        terminal.unicode(),
                        terminal.keyboard()),
                views);
        out.flush();
        return cutToScreen(text.toString(StandardCharsets.UTF_8));
    }
}
