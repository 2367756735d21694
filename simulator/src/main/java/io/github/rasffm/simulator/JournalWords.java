/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the brackets of a journal line: {@code entry="Office" handle=0x10001 resume}. */
final class JournalWords {
    private static final Pattern WORD = Pattern.compile("([a-z-]+)(?:=(?:\"([^\"]*)\"|(\\S*)))?");
    /** How the journal writes quotes, backslashes and controls. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private JournalWords() {}

    static Map<String, String> of(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            @Nullable String quoted = word.group(2);
            @Nullable String plain = word.group(3);
            words.put(word.group(1), quoted != null ? unescape(quoted) : plain != null ? plain : "");
        }
        return words;
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
    }
}
