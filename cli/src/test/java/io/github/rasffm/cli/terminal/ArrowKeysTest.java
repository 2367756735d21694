/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real key codes through the real key reader, on a terminal that is only in memory. */
class ArrowKeysTest {
    private final Menu menu = menu();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private static Menu menu() {
        Table table = new Table("", "NAME");
        for (int i = 1; i <= 12; i++) {
            table.row("" + i, "entry " + i);
        }
        return new Menu("Which?", table, 12);
    }

    private Menu.End type(boolean colour, String keys) throws IOException {
        try (LineDisciplineTerminal screen =
                new LineDisciplineTerminal("test", "xterm-256color", shown, StandardCharsets.UTF_8)) {
            screen.setSize(Size.of(60, 20));
            Attributes before = screen.getAttributes();
            // No keys of a person come before the menu is there; cooked ones would be looked at for Ctrl-C.
            screen.setAttributes(raw(before));
            for (byte key : keys.getBytes(StandardCharsets.UTF_8)) {
                screen.processInputByte(key);
            }
            screen.setAttributes(before);
            Menu.End end = new ArrowKeys(screen).choose(menu, colour, "...");
            assertThat(screen.getAttributes().toString()).isEqualTo(before.toString());
            return end;
        }
    }

    private static Attributes raw(Attributes from) {
        Attributes raw = new Attributes(from);
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        raw.setLocalFlag(Attributes.LocalFlag.ICANON, false);
        raw.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        raw.setInputFlag(Attributes.InputFlag.ICRNL, false);
        return raw;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\033[B\033[B\r",
                "\033OB\033OB\n",
                "jj\r",
                "\016\016\r",
                "3\r",
                "\033[F\033[A3\r",
                "5\033[A\033[A\r",
                "\033[6~\033[5~\033[B\033[B\r",
                "\033[D\033[C\033[2~\033[3~\033OP\033[24~xy3\r"
            })
    void takesTheThirdRowHoweverItIsReached(String keys) throws Exception {
        assertThat(type(true, keys)).isEqualTo(Menu.End.TAKEN);
        assertThat(menu.chosen()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "Q", "\004", "\033", "2\033[Bq"})
    void leavesWithoutTakingAny(String keys) throws Exception {
        assertThat(type(true, keys)).isEqualTo(Menu.End.LEFT);
    }

    @Test
    void readsCtrlCAsAKey() throws Exception {
        assertThat(type(true, "\033[B\003")).isEqualTo(Menu.End.INTERRUPTED);
    }

    @Test
    void showsTheMenuAndTakesItAwayAgain() throws Exception {
        type(true, "2\r");
        String text = shown.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("> 1   entry 1", "12  entry 12", "Which? [", "\033[1m");
        assertThat(text.substring(text.lastIndexOf("entry")).split("\033\\[K", -1))
                .as("a line taken away each time")
                .hasSize(15);
    }

    @Test
    void paintsNothingWithoutColour() throws Exception {
        type(false, "2\r");
        assertThat(shown.toString(StandardCharsets.UTF_8)).doesNotContain("\033[1m", "\033[2m");
    }
}
