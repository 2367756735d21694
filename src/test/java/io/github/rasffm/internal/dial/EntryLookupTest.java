// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.internal.call.EntryNameRecord;
import io.github.rasffm.model.DialException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryLookupTest {
    private static final List<EntryNameRecord> BOOKS = List.of(
            new EntryNameRecord("Office", 0, "user.pbk"),
            new EntryNameRecord("Home", 1, "all.pbk"),
            new EntryNameRecord("Office", 1, "all.pbk"));

    @Test
    void givesTheBookOfTheFirstEntryOfThatName() {
        assertThat(EntryLookup.phoneBookOf("Office", BOOKS)).isEqualTo("user.pbk");
        assertThat(EntryLookup.phoneBookOf("Home", BOOKS)).isEqualTo("all.pbk");
    }

    @Test
    void entryThatDiffersInCapitalsAloneIsLeftToRas() {
        assertThat(EntryLookup.phoneBookOf("HOME", BOOKS)).isEqualTo("all.pbk");
        EntryNameRecord small = new EntryNameRecord("office", 1, "small.pbk");
        assertThat(EntryLookup.phoneBookOf("office", List.of(BOOKS.getFirst(), small)))
                .isEqualTo("small.pbk");
    }

    @Test
    void missingEntrySuggestsANearName() {
        assertThatThrownBy(() -> EntryLookup.phoneBookOf("ofice", BOOKS))
                .isInstanceOfSatisfying(DialException.class, failure -> {
                    assertThat(failure.errorCode()).isEqualTo(623);
                    assertThat(failure.hint()).isEqualTo("did you mean Office?");
                    assertThat(failure).hasMessageContaining("ERROR_CANNOT_FIND_PHONEBOOK_ENTRY");
                });
    }

    @Test
    void missingEntryWithoutANearNameListsThem() {
        assertThatThrownBy(() -> EntryLookup.phoneBookOf("Berlin", BOOKS))
                .isInstanceOfSatisfying(
                        DialException.class,
                        failure -> assertThat(failure.hint()).isEqualTo("the phone books have: Office, Home, Office"));
    }

    @Test
    void emptyBooksAreSaidToBeEmpty() {
        assertThatThrownBy(() -> EntryLookup.phoneBookOf("Office", List.of()))
                .isInstanceOfSatisfying(
                        DialException.class,
                        failure -> assertThat(failure.hint()).isEqualTo("the phone books are empty"));
    }

    @Test
    void distanceCountsChangesAndIgnoresCapitals() {
        assertThat(EntryLookup.distance("Office", "OFFICE")).isZero();
        assertThat(EntryLookup.distance("Office", "Ofice")).isEqualTo(1);
        assertThat(EntryLookup.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(EntryLookup.distance("", "abc")).isEqualTo(3);
    }
}
