/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.model.RasErrorInfo;
import io.github.rasffm.model.RasErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds errors by what somebody typed: numbers and names, or words from what is said about them. */
final class ErrorSearch {
    /** What stands beside a number in most messages and says nothing about it. */
    private static final Set<String> FILLERS = Set.of("error", "code");

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
            List<ErrorCode> codes = codes(text);
            if (!codes.isEmpty()) {
                add(words, answers);
                codes.forEach(code -> answers.add(new Answer(code.typed(), List.of(code))));
            } else if (!FILLERS.containsAll(List.of(words(text)))) {
                words.add(text);
            }
        }
        add(words, answers);
        if (answers.isEmpty()) {
            add(new ArrayList<>(typed), answers);
        }
        return answers;
    }

    /** The numbers and names in one argument: itself, or those of a message, whose words are then no question. */
    private static List<ErrorCode> codes(String text) {
        ErrorCode whole = ErrorCode.parse(text);
        if (whole.info().isPresent()) {
            return List.of(whole);
        }
        return Arrays.stream(text.split("[\\s,;:=#()\\[\\]]+|[.!](?=\\s|$)", -1))
                .filter(part -> !part.isEmpty())
                .map(ErrorCode::parse)
                .filter(code -> !code.isName()
                        || (code.typed().contains("_") && code.info().isPresent()))
                .toList();
    }

    private static void add(List<String> words, List<Answer> answers) {
        if (!words.isEmpty()) {
            String typed = String.join(" ", words);
            answers.add(new Answer(typed, search(typed)));
            words.clear();
        }
    }

    private static List<ErrorCode> search(String typed) {
        List<String> wanted = wanted(typed);
        List<ErrorCode> found = RasErrors.all().stream()
                .filter(error -> wanted.stream().anyMatch(ErrorSearch::isWord) && hasAll(error, wanted))
                .sorted(ErrorSearch::compareMetMostFirst)
                .map(error -> new ErrorCode(typed, error.code(), Optional.of(error)))
                .toList();
        return found.isEmpty() ? List.of(new ErrorCode(typed, -1, Optional.empty())) : found;
    }

    private static int compareMetMostFirst(RasErrorInfo one, RasErrorInfo other) {
        boolean oneIsMet = ErrorCauses.of(one.code()).isPresent();
        boolean otherIsMet = ErrorCauses.of(other.code()).isPresent();
        return oneIsMet == otherIsMet ? Long.compare(one.code(), other.code()) : oneIsMet ? -1 : 1;
    }

    private static List<String> wanted(String typed) {
        List<String> all = List.of(words(typed));
        List<String> wanted =
                all.stream().filter(word -> !FILLERS.contains(word)).toList();
        return wanted.isEmpty() ? all : wanted;
    }

    /** Those of the words searched for that do not stand in the text. */
    static List<String> missing(List<String> wanted, String text) {
        String[] there = words(text);
        return wanted.stream()
                .filter(word -> Arrays.stream(there).noneMatch(candidate -> candidate.startsWith(word)))
                .toList();
    }

    /** The same, of all words that were typed. */
    static List<String> missing(String typed, String text) {
        return missing(wanted(typed), text);
    }

    /** Each must begin a word of the name, the meaning, the cause or the next step. */
    private static boolean hasAll(RasErrorInfo error, List<String> wanted) {
        String cause = ErrorCauses.of(error.code()).orElse("");
        return missing(wanted, String.join(" ", error.name(), error.meaning(), cause, error.hint()))
                .isEmpty();
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
