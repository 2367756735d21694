/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

/**
 * The few looks that the command uses. Only attributes and colours that are readable on dark and on light
 * backgrounds: no yellow, no white, nothing bright.
 */
public enum Style {
    BOLD("1"),
    FAINT("2"),
    GOOD("32"),
    BAD("31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text in this look, or as it is where colour is off. */
    public String paint(String text, boolean colour) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
