/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

/** Names as they are written on a command line, so that advice can be pasted. */
public final class ShellWord {
    private ShellWord() {}

    /** The name as the last argument of a command, quoted where this system's shells need it. */
    public static String argument(String name) {
        return argument(name, System.getProperty("os.name", "").startsWith("Windows"));
    }

    static String argument(String name, boolean windows) {
        String word = isPlain(name) ? name : quote(name, windows);
        return name.startsWith("-") ? "-- " + word : word;
    }

    /** The name in a sentence, in quotation marks where it would not be seen as one. */
    public static String inText(String name) {
        return name.isBlank() || !name.equals(name.strip()) ? '\'' + name + '\'' : name;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.:/@+".indexOf(c) >= 0);
    }

    private static String quote(String name, boolean windows) {
        return windows ? '"' + name.replace("\"", "\\\"") + '"' : '\'' + name.replace("'", "'\\''") + '\'';
    }
}
