/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.IOException;
import java.util.List;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * A menu on the real screen, moved by single keys. The one class that knows JLine, so that a command that needs no menu
 * does not load it. The terminal is as before when it returns; when the process ends meanwhile, JLine's exit hook sees
 * to that.
 */
final class ArrowKeys {
    /** How long an Esc may be the beginning of an arrow key: slow lines send them in parts. */
    private static final long ESCAPE_MILLIS = 150;

    private static final int FUNCTION_KEYS = 12;
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    private final Terminal screen;
    private final KeyMap<Menu.Key> keys = new KeyMap<>();

    ArrowKeys(Terminal screen) {
        this.screen = screen;
        bind();
    }

    /**
     * Lets the person at this process's own terminal choose.
     *
     * @throws IOException if it cannot be had key by key
     */
    static Menu.End browse(Menu menu, boolean colour, String ellipsis) throws IOException {
        try (Terminal screen = TerminalBuilder.builder()
                .system(true)
                .providers("ffm")
                .dumb(false)
                .graphemeCluster(false) // asks the terminal, whose late answer would be read as keys
                .build()) {
            return new ArrowKeys(screen).choose(menu, colour, ellipsis);
        } catch (IllegalStateException | LinkageError unavailable) {
            throw new IOException(unavailable);
        }
    }

    Menu.End choose(Menu menu, boolean colour, String ellipsis) {
        Attributes before = screen.enterRawMode();
        try {
            Attributes raw = screen.getAttributes();
            raw.setLocalFlag(Attributes.LocalFlag.ISIG, false); // Ctrl-C is a key like the others
            screen.setAttributes(raw);
            return loop(menu, colour, ellipsis);
        } finally {
            screen.setAttributes(before);
            screen.flush();
        }
    }

    private Menu.End loop(Menu menu, boolean colour, String ellipsis) {
        BindingReader reader = new BindingReader(screen.reader());
        Display display = new Display(screen, false);
        try {
            while (true) {
                draw(display, menu, colour, ellipsis);
                Menu.Key key = reader.readBinding(keys);
                if (key == null || key == Menu.Key.LEAVE) {
                    return Menu.End.LEFT;
                }
                if (key == Menu.Key.INTERRUPT) {
                    return Menu.End.INTERRUPTED;
                }
                if (key == Menu.Key.TAKE) {
                    return Menu.End.TAKEN;
                }
                menu.press(key, key == Menu.Key.DIGIT ? Integer.parseInt(reader.getLastBinding()) : 0);
            }
        } finally {
            display.update(List.of(), 0);
        }
    }

    private void draw(Display display, Menu menu, boolean colour, String ellipsis) {
        Size real = screen.getSize();
        int width = real.getColumns() > 0 ? real.getColumns() : USUAL_WIDTH;
        int height = real.getRows() > 0 ? real.getRows() : USUAL_HEIGHT;
        display.resize(Size.of(width, height));
        List<Menu.Line> lines = menu.lines(width - 1, height - 1, ellipsis);
        List<AttributedString> painted =
                lines.stream().map(line -> paint(line, colour)).toList();
        // JLine counts one more column than there are.
        int behindQuestion =
                (lines.size() - 1) * (width + 1) + painted.getLast().columnLength();
        display.update(painted, behindQuestion);
    }

    private static AttributedString paint(Menu.Line line, boolean colour) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        AttributedStyle look = switch (line.look()) {
            case HEADING -> plain.faint();
            case CHOSEN -> plain.bold();
            case PLAIN -> plain;
        };
        return new AttributedStringBuilder()
                .style(colour ? look : plain)
                .append(line.text())
                .toAttributedString();
    }

    private void bind() {
        keys.setAmbiguousTimeout(ESCAPE_MILLIS);
        keys.setNomatch(Menu.Key.OTHER);
        keys.setUnicode(Menu.Key.OTHER);
        bind(Menu.Key.UP, Capability.key_up, "\033[A", "\033OA", "k", KeyMap.ctrl('P'));
        bind(Menu.Key.DOWN, Capability.key_down, "\033[B", "\033OB", "j", KeyMap.ctrl('N'));
        bind(Menu.Key.PAGE_UP, Capability.key_ppage, "\033[5~");
        bind(Menu.Key.PAGE_DOWN, Capability.key_npage, "\033[6~");
        bind(Menu.Key.FIRST, Capability.key_home, "\033[H", "\033OH", "\033[1~");
        bind(Menu.Key.LAST, Capability.key_end, "\033[F", "\033OF", "\033[4~");
        bind(Menu.Key.BACKSPACE, Capability.key_backspace, KeyMap.del(), "\b");
        // They begin with Esc too, and must not leave the menu.
        bind(Menu.Key.OTHER, Capability.key_left, "\033[D", "\033OD");
        bind(Menu.Key.OTHER, Capability.key_right, "\033[C", "\033OC");
        bind(Menu.Key.OTHER, Capability.key_ic, "\033[2~");
        bind(Menu.Key.OTHER, Capability.key_dc, "\033[3~");
        for (int i = 1; i <= FUNCTION_KEYS; i++) {
            bind(Menu.Key.OTHER, Capability.valueOf("key_f" + i));
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            keys.bind(Menu.Key.DIGIT, String.valueOf(digit));
        }
        keys.bind(Menu.Key.TAKE, "\r", "\n");
        keys.bind(Menu.Key.LEAVE, "q", "Q", KeyMap.esc(), KeyMap.ctrl('D'));
        keys.bind(Menu.Key.INTERRUPT, KeyMap.ctrl('C'));
    }

    private void bind(Menu.Key key, Capability capability, String... usual) {
        String ofThisTerminal = KeyMap.key(screen, capability);
        if (ofThisTerminal != null) {
            keys.bind(key, ofThisTerminal);
        }
        keys.bind(key, usual);
    }
}
