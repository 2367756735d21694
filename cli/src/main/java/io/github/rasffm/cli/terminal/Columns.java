/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text measured in terminal columns: cut, padded, wrapped. Never in chars, so that names in any script stay aligned. */
public final class Columns {
    // First and last of the blocks of Unicode's East Asian Width "W" and "F" that names are likely to hold.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private Columns() {}

    /**
     * The text with everything that could move the cursor or colour the screen made visible as {@code ?}. Names come
     * from phone books that others may have written.
     */
    public static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isUnsafe(c) ? '?' : c));
        return clean.toString();
    }

    private static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Columns that the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The text if it fits, else as much as fits with the ellipsis at its end. */
    public static String cut(String text, int columns, String ellipsis) {
        if (width(text) <= columns) {
            return text;
        }
        int room = columns - width(ellipsis);
        if (room <= 0) {
            return ellipsis.substring(0, Math.min(ellipsis.length(), Math.max(0, columns)));
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > room) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + ellipsis;
    }

    /** The text with blanks up to the given width. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** A text of the error table, which is a phrase, as a sentence. A system's own text stays as it is. */
    public static String sentence(String phrase) {
        if (phrase.isEmpty()) {
            return phrase;
        }
        int first = phrase.codePointAt(0);
        String text = Character.toString(Character.toUpperCase(first)) + phrase.substring(Character.charCount(first));
        return Character.isLetterOrDigit(text.charAt(text.length() - 1)) || text.endsWith(")") ? text + "." : text;
    }

    /**
     * The words of a text in lines of at most the given width. A longer word is parted behind an underscore, a slash or
     * an equals sign; what is still too long is broken where the line is full.
     */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String joint = line.isEmpty() ? "" : " ";
            for (String part : parts(word, columns)) {
                if (!line.isEmpty() && width(line.toString()) + joint.length() + width(part) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    joint = "";
                }
                line.append(joint).append(part);
                joint = "";
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> parts(String word, int columns) {
        if (width(word) <= columns) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        for (String part : word.split("(?<=[_/=\\\\])", -1)) {
            breakHard(part, Math.max(2, columns), parts); // a wide letter takes two
        }
        return parts;
    }

    private static void breakHard(String part, int columns, List<String> broken) {
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (int c : part.codePoints().toArray()) {
            used += width(c);
            if (used > columns) {
                broken.add(piece.toString());
                piece.setLength(0);
                used = width(c);
            }
            piece.appendCodePoint(c);
        }
        broken.add(piece.toString());
    }

    /** A line in lines of at most the given width, each as far from the edge as the first. */
    public static List<String> rewrap(String line, int columns) {
        String text = line.stripTrailing();
        if (width(text) <= columns) {
            return List.of(text);
        }
        String indent = " ".repeat(Math.min(text.length() - text.stripLeading().length(), columns / 3));
        return wrap(text, columns - indent.length()).stream()
                .map(part -> indent + part)
                .toList();
    }
}
