/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One line of the doctor's page.
 *
 * @param topic what it belongs to, such as {@code library}
 * @param name what was looked at
 * @param text what was found, without anything that tells who or where somebody is
 * @param ok whether that is as it should be; null for a plain fact
 */
record Finding(
        String topic, String name, String text, @Nullable Boolean ok) {
    static Finding fact(String topic, String name, String text) {
        return new Finding(topic, name, text, null);
    }

    static Finding of(boolean ok, String topic, String name, String text) {
        return new Finding(topic, name, text, ok);
    }

    boolean isProblem() {
        return Boolean.FALSE.equals(ok);
    }

    /** A path with the user's home, which has the user's name in it, as {@code ~}. */
    static String place(Path path) {
        String home = System.getProperty("user.home", "");
        String text = path.toString();
        return home.length() > 1 && text.startsWith(home) ? "~" + text.substring(home.length()) : text;
    }
}
