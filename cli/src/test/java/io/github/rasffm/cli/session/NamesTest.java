/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final List<String> ENTRIES = List.of("Office", "Home", "Modem", "Office 2", "Head Quarters");

    @Test
    void findsWhatATypingMistakeMeant() {
        assertThat(Names.nearest("Ofice", ENTRIES)).startsWith("Office");
        assertThat(Names.nearest("offcie", ENTRIES)).contains("Office");
        assertThat(Names.nearest("HOME", ENTRIES)).containsExactly("Home");
        assertThat(Names.nearest("hoem", ENTRIES)).containsExactly("Home");
        assertThat(Names.nearest("head", ENTRIES)).contains("Head Quarters");
    }

    @Test
    void suggestsNothingThatIsNotNear() {
        assertThat(Names.nearest("Berlin", ENTRIES)).isEmpty();
        assertThat(Names.nearest("", ENTRIES)).isEmpty();
        assertThat(Names.nearest("x", ENTRIES)).isEmpty();
    }

    @Test
    void suggestsAtMostThree() {
        assertThat(Names.nearest("line", List.of("line1", "line2", "line3", "line4")))
                .hasSize(3);
    }

    @Test
    void joinsNamesAsASentenceDoes() {
        assertThat(Names.either(List.of())).isEmpty();
        assertThat(Names.either(List.of("Home"))).isEqualTo("Home");
        assertThat(Names.either(List.of("Home", "Modem", "Office"))).isEqualTo("Home, Modem or Office");
    }
}
