/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.rasffm.internal.gen.LayoutTable;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RasLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a>b", "a<b", "a?b", "a*b", "a\\b", "a/b", "a:b", ":"})
    void entryNamesWithAForbiddenCharacterAreRefusedByName(String name) {
        int index = name.length() / 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RasLimits.requireEntryName(name))
                .withMessageContaining("forbidden character " + name.charAt(index))
                .withMessageContaining("index " + index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".x", "a\0b"})
    void entryNamesOfAnotherBadFormAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RasLimits.requireEntryName(name))
                .withMessageStartingWith("entry name");
    }

    @Test
    void entryNamesOf256UnitsFitAndOf257DoNot() {
        assertThat(RasLimits.requireEntryName("n".repeat(256))).hasSize(256);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RasLimits.requireEntryName("n".repeat(257)))
                .withMessage("entry name has 257 UTF-16 units, at most 256 fit");
    }

    @Test
    void surrogatesCountAsUnitsAndNeedNoPartner() {
        assertThat(RasLimits.requireEntryName("\uD83D\uDE00".repeat(128))).hasSize(256);
        assertThat(RasLimits.requireEntryName("\uD800")).isEqualTo("\uD800");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RasLimits.requireEntryName("\uD83D\uDE00".repeat(128) + "x"));
    }

    @Test
    @SuppressWarnings("NullAway") // null is the point
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> RasLimits.requireEntryName(null));
        assertThatNullPointerException().isThrownBy(() -> RasLimits.requirePassword(null));
    }

    @Test
    void limitsAreThoseOfTheHeaders() {
        assertThat(LayoutTable.numbers())
                .containsEntry("RAS_MaxEntryName", (long) RasLimits.ENTRY_NAME)
                .containsEntry("RAS_MaxPhoneNumber", (long) RasLimits.PHONE_NUMBER)
                .containsEntry("RAS_MaxCallbackNumber", (long) RasLimits.CALLBACK_NUMBER);
        LayoutTable.Structure params =
                Objects.requireNonNull(LayoutTable.structures().get("RASDIALPARAMSW"));
        assertThat(params.fields()).allSatisfy(field -> {
            switch (field.name()) {
                case "szUserName" -> assertThat(field.size() / 2 - 1).isEqualTo(RasLimits.USER_NAME);
                case "szPassword" -> assertThat(field.size() / 2 - 1).isEqualTo(RasLimits.PASSWORD);
                case "szDomain" -> assertThat(field.size() / 2 - 1).isEqualTo(RasLimits.DOMAIN);
                default -> assertThat(field.size()).isPositive();
            }
        });
    }
}
