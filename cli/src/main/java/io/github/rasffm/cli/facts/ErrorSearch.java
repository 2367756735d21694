/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.model.RasErrorInfo;
import io.github.rasffm.model.RasErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds errors by what somebody typed: numbers and names, or words from what is said about them. */
final class ErrorSearch {
    private static final Comparator<RasErrorInfo> MET_MOST_FIRST = Comparator.comparing(
                    (RasErrorInfo error) -> ErrorCauses.of(error.code()).isEmpty())
            .thenComparingLong(RasErrorInfo::code);

    private ErrorSearch() {}

    /**
     * The answer to one question.
     *
     * @param typed the question: a number, a name, or words that stood side by side
     * @param found one for a number or a name; for words as many as there are, those first that users meet most; one
     *     without {@link ErrorCode#info()} if there is none
     */
    record Answer(String typed, List<ErrorCode> found) {
        boolean isKnown() {
            return found.get(0).info().isPresent();
        }
    }

    /** The answers, in the order of what was typed. */
    static List<Answer> of(List<String> typed) {
        List<Answer> answers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String text : typed) {
            ErrorCode code = ErrorCode.parse(text);
            if (code.isName() && code.info().isEmpty()) {
                words.add(text);
            } else {
                add(words, answers);
                answers.add(new Answer(text, List.of(code)));
            }
        }
        add(words, answers);
        return answers;
    }

    private static void add(List<String> words, List<Answer> answers) {
        if (!words.isEmpty()) {
            String typed = String.join(" ", words);
            answers.add(new Answer(typed, search(typed)));
            words.clear();
        }
    }

    private static List<ErrorCode> search(String typed) {
        String[] wanted = words(typed);
        List<ErrorCode> found = RasErrors.all().stream()
                .filter(error -> Arrays.stream(wanted).anyMatch(ErrorSearch::isWord) && hasAll(error, wanted))
                .sorted(MET_MOST_FIRST)
                .map(error -> new ErrorCode(typed, error.code(), Optional.of(error)))
                .toList();
        return found.isEmpty() ? List.of(new ErrorCode(typed, -1, Optional.empty())) : found;
    }

    /** Each must begin a word of the name, the meaning, the cause or the next step. */
    private static boolean hasAll(RasErrorInfo error, String[] wanted) {
        String[] there = words(String.join(
                " ", error.name(), error.meaning(), ErrorCauses.of(error.code()).orElse(""), error.hint()));
        return Arrays.stream(wanted)
                .allMatch(word -> Arrays.stream(there).anyMatch(candidate -> candidate.startsWith(word)));
    }

    /** A number that no error has is no word to look for. */
    private static boolean isWord(String text) {
        return text.length() > 1 && Character.isLetter(text.charAt(0));
    }

    private static String[] words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
