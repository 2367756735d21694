/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuTest {
    private static Menu menu(int rows) {
        Table table = new Table("", "NAME");
        for (int i = 1; i <= rows; i++) {
            table.row("" + i, "entry " + i);
        }
        return new Menu("Dial which?", table, rows);
    }

    private static List<String> texts(Menu menu, int width, int height) {
        return menu.lines(width, height, "...").stream().map(Menu.Line::text).toList();
    }

    @Test
    void marksTheChosenRowByMoreThanItsLook() {
        Menu menu = menu(2);
        menu.press(Menu.Key.DOWN, 0);
        assertThat(menu.lines(80, 24, "..."))
                .containsExactly(
                        new Menu.Line("     NAME", Menu.Look.HEADING),
                        new Menu.Line("  1  entry 1", Menu.Look.PLAIN),
                        new Menu.Line("> 2  entry 2", Menu.Look.CHOSEN),
                        new Menu.Line("Dial which? [Up, Down or a number, then Enter; q for none]", Menu.Look.PLAIN));
    }

    @Test
    void stopsAtBothEnds() {
        Menu menu = menu(3);
        menu.press(Menu.Key.UP, 0);
        assertThat(menu.chosen()).isZero();
        menu.press(Menu.Key.PAGE_DOWN, 0);
        assertThat(menu.chosen()).isEqualTo(2);
        menu.press(Menu.Key.DOWN, 0);
        assertThat(menu.chosen()).isEqualTo(2);
        menu.press(Menu.Key.FIRST, 0);
        assertThat(menu.chosen()).isZero();
        menu.press(Menu.Key.OTHER, 0);
        assertThat(menu.chosen()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3,3", "12,12", "13,3", "20,2", "0,1", "07,7", "123,3"})
    void takesNumbersAsTheyAreTyped(String typed, int number) {
        Menu menu = menu(12);
        typed.chars().forEach(digit -> menu.press(Menu.Key.DIGIT, digit - '0'));
        assertThat(menu.chosen()).isEqualTo(number - 1);
    }

    @Test
    void beginsANumberAnewAfterAnyOtherKey() {
        Menu menu = menu(12);
        menu.press(Menu.Key.DIGIT, 1);
        menu.press(Menu.Key.BACKSPACE, 0);
        menu.press(Menu.Key.DIGIT, 2);
        assertThat(menu.chosen()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 7, 24})
    void showsTheChosenRowOnAScreenOfAnyHeight(int height) {
        Menu menu = menu(40);
        for (Menu.Key key : List.of(
                Menu.Key.PAGE_DOWN, Menu.Key.DOWN, Menu.Key.LAST, Menu.Key.UP, Menu.Key.PAGE_UP, Menu.Key.FIRST)) {
            menu.press(key, 0);
            assertThat(texts(menu, 80, height))
                    .hasSizeLessThanOrEqualTo(Math.max(3, height))
                    .filteredOn(line -> line.startsWith("> "))
                    .singleElement()
                    .asString()
                    .endsWith("entry " + (menu.chosen() + 1));
        }
    }

    @Test
    void staysOnAWindowThatStillHoldsTheRow() {
        Menu menu = menu(40);
        menu.press(Menu.Key.LAST, 0);
        List<String> bottom = texts(menu, 80, 12);
        menu.press(Menu.Key.UP, 0);
        assertThat(texts(menu, 80, 12).get(1)).isEqualTo(bottom.get(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60})
    void keepsWithinTheWidth(int width) {
        assertThat(texts(menu(2), width, 24))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
}
