/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.cli.TestTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static Table table() {
        Table table = new Table("ENTRY", "STATE", "DEVICE");
        table.row("Office", "Connected", "WAN Miniport (IKEv2)");
        table.row("A branch office with a long name, somewhere in the hills", "Connected", "Modem");
        table.row("\u4e8b\u52d9\u6240", "Connected", "PPPoE");
        return table;
    }

    @Test
    void cutsNothingForAProgramThatReads() {
        TestTerminal pipe = TestTerminal.pipe();
        table().print(pipe.terminal());
        assertThat(pipe.out())
                .contains("somewhere in the hills  Connected  Modem\n")
                .doesNotContain("\u2026", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 60, 40})
    void keepsEachRowOnOneLineOfTheScreen(int width) {
        TestTerminal screen = TestTerminal.screen(width);
        table().print(screen.terminal().withoutColour());
        assertThat(screen.outLines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
        assertThat(screen.outLines().get(2)).contains("\u2026");
    }

    @Test
    void alignsByWhatTheScreenShows() {
        TestTerminal screen = TestTerminal.screen(80);
        table().print(screen.terminal().withoutColour());
        assertThat(screen.outLines())
                .extracting(
                        line -> Columns.width(line.substring(0, Math.max(line.indexOf("Conn"), line.indexOf("STATE")))))
                .containsOnly(Columns.width(screen.outLines()
                        .get(0)
                        .substring(0, screen.outLines().get(0).indexOf("STATE"))));
    }

    @Test
    void shortensTheWidestColumnFirst() {
        TestTerminal screen = TestTerminal.screen(60);
        table().print(screen.terminal().withoutColour());
        assertThat(screen.outLines().get(1)).isEqualTo("Office" + " ".repeat(23) + "Connected  WAN Miniport (IKEv2)");
    }

    @Test
    void refusesARowOfAnotherLength() {
        Table table = new Table("A", "B");
        assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
