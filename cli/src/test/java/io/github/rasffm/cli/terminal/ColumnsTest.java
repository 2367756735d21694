/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "Office, 10, Office",
        "Office, 6, Office",
        "Office, 5, Offi\u2026",
        "Head Office, 6, Head\u2026",
        "\u4e8b\u52d9\u6240, 6, \u4e8b\u52d9\u6240",
        "\u4e8b\u52d9\u6240, 5, \u4e8b\u52d9\u2026",
        "\u4e8b\u52d9\u6240, 4, \u4e8b\u2026",
        "\ud83d\ude80\ud83d\ude80, 3, \ud83d\ude80\u2026",
        "Office, 1, \u2026",
        "Office, 0, ''"
    })
    void cutsByColumnsAndNeverThroughACharacter(String text, int columns, String shown) {
        assertThat(Columns.cut(text, columns, "\u2026")).isEqualTo(shown);
        assertThat(Columns.width(Columns.cut(text, columns, "\u2026"))).isLessThanOrEqualTo(columns);
    }

    @Test
    void cutsWithThreeDotsWhereTheScreenHasNoMore() {
        assertThat(Columns.cut("Head Office", 7, "...")).isEqualTo("Head...");
        assertThat(Columns.cut("Head Office", 2, "...")).isEqualTo("..");
    }

    @Test
    void countsAnAccentAsPartOfItsLetter() {
        assertThat(Columns.width("Bu\u0308ro")).isEqualTo(4);
        assertThat(Columns.pad("Bu\u0308ro", 6)).isEqualTo("Bu\u0308ro  ");
    }

    @Test
    void showsNothingThatCouldMoveTheCursor() {
        assertThat(Columns.printable("a\u001b[2Jb\nc\u202ed\u0085e\ud800")).isEqualTo("a?[2Jb?c?d?e?");
    }

    @Test
    void wrapsBetweenWords() {
        assertThat(Columns.wrap("user name or password not valid", 13))
                .containsExactly("user name or", "password not", "valid");
        assertThat(Columns.wrap("see misconfigurations now", 8))
                .containsExactly("see", "misconfi", "guration", "s now");
    }

    @Test
    void partsALongNameWhereItHasParts() {
        assertThat(Columns.wrap("see ERROR_NO_ANSWER now", 9)).containsExactly("see", "ERROR_NO_", "ANSWER", "now");
        assertThat(Columns.wrap("at C:\\Program\\a.pbk", 10)).containsExactly("at C:\\", "Program\\", "a.pbk");
        assertThat(Columns.wrap("ERROR_NO_ANSWER", 15)).containsExactly("ERROR_NO_ANSWER");
    }

    @Test
    void keepsTheDistanceFromTheEdge() {
        assertThat(Columns.rewrap("    one two  ", 20)).containsExactly("    one two");
        assertThat(Columns.rewrap("    one two three", 12)).containsExactly("    one two", "    three");
        assertThat(Columns.rewrap("              one two", 8)).containsExactly("  one", "  two");
    }
}
