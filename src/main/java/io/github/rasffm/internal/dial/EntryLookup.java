// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.EntryNameRecord;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.RasError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the phone book of an entry, or says which entry may have been meant. */
final class EntryLookup {
    private EntryLookup() {}

    /**
     * The phone book of an entry; that of the first one, if several have an entry of the name. Whether capitals count
     * no source says, so that an entry which differs in them only is left to RAS.
     *
     * @throws DialException with error 623 if there is none
     */
    static String phoneBookOf(String entryName, List<EntryNameRecord> entries) {
        return first(entries, entryName::equals)
                .or(() -> first(entries, entryName::equalsIgnoreCase))
                .orElseThrow(() -> missing(entryName, entries));
    }

    private static Optional<String> first(List<EntryNameRecord> entries, Predicate<String> named) {
        return entries.stream()
                .filter(entry -> named.test(entry.name()))
                .map(EntryNameRecord::phoneBookPath)
                .findFirst();
    }

    private static DialException missing(String entryName, List<EntryNameRecord> entries) {
        RasError error = RasError.of(RasCodes.NO_SUCH_ENTRY);
        String hint;
        if (entries.isEmpty()) {
            hint = "the phone books are empty";
        } else {
            List<String> names = entries.stream().map(EntryNameRecord::name).toList();
            hint = suggestion(entryName, names)
                    .map(name -> "did you mean " + name + "?")
                    .orElseGet(() -> "the phone books have: " + list(names));
        }
        return new DialException(entryName, DialFailure.FAILED, error, "no phone book has it", hint, null);
    }

    private static String list(List<String> names) {
        int shown = Math.min(names.size(), 8);
        String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
        return String.join(", ", names.subList(0, shown)) + rest;
    }

    private static Optional<String> suggestion(String entryName, List<String> names) {
        int most = Math.max(1, entryName.length() / 3);
        return names.stream()
                .filter(name -> distance(entryName, name) <= most)
                .min(Comparator.comparingInt(name -> distance(entryName, name)));
    }

    /** How many letters must be put in, taken out or changed; capitals count as small letters. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
