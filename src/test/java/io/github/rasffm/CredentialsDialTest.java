// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.Credentials.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whose credentials RasDial is given, with the entry's own phone book and with one of two that have an entry of the
 * same name.
 *
 * <p>Source: Microsoft, "RASDIALPARAMS" (empty name and password: the logon), "RasGetCredentials", "RasEnumEntries".
 */
class CredentialsDialTest extends SimulatorTest {
    private static final String ENTRY = """
        [Office]
        Type=2
        MEDIA=rastapi
        Port=VPN2-0
        Device=WAN Miniport (IKEv2)
        DEVICE=vpn
        PhoneNumber=%s
        """;

    @TempDir
    Path folder;

    private Path first;
    private Path second;

    private static Credentials credentials(Kind whose) {
        return switch (whose) {
            case SAVED -> Credentials.saved();
            case LOGON -> Credentials.ofLogon();
            case GIVEN -> Credentials.of("bob", "pw".toCharArray(), "SALES");
        };
    }

    @BeforeEach
    void writesTwoBooksWithTheSameEntry() throws IOException {
        first = Files.writeString(folder.resolve("first.pbk"), ENTRY.formatted("one.example.org"));
        second = Files.writeString(folder.resolve("second.pbk"), ENTRY.formatted("two.example.org"));
    }

    @ParameterizedTest
    @EnumSource
    void entryIsDialledFromItsOwnBookWithTheRightCredentials(Kind whose) throws Exception {
        RasConnection connection = ras.dialer()
                .dial(request("Office").credentials(credentials(whose)))
                .await(SOON);
        String dial = theDial();
        assertThat(dial)
                .contains("phonebook=\"" + escaped(connection.phoneBook().orElseThrow()) + "\"")
                .contains(
                        switch (whose) {
                            case SAVED -> "user=\"alice\" domain=\"EXAMPLE\" password=***";
                            case LOGON -> "user=\"\" domain=\"\" password=\"\"";
                            case GIVEN -> "user=\"bob\" domain=\"SALES\" password=***";
                        });
        assertThat(calls("RasGetCredentialsW")).isEqualTo(whose == Kind.SAVED ? 1 : 0);
        hangUp(connection);
    }

    @ParameterizedTest
    @EnumSource
    void sameEntryOfTwoBooksIsTheOneOfTheBookThatWasNamed(Kind whose) throws Exception {
        RasConnection connection = ras.dialer()
                .dial(request("Office").phoneBook(second).credentials(credentials(whose)))
                .await(SOON);
        assertThat(connection.status().phoneNumber()).isEqualTo("two.example.org");
        assertThat(connection.phoneBook()).contains(second);
        assertThat(theDial())
                .contains("phonebook=\"" + escaped(second) + "\"")
                .contains(
                        switch (whose) {
                            // Nothing is saved with the entry of this book; that of the default book has alice's.
                            case SAVED, LOGON -> "user=\"\" domain=\"\" password=\"\"";
                            case GIVEN -> "user=\"bob\" domain=\"SALES\" password=***";
                        });
        hangUp(connection);
    }

    @Test
    void eachBookHasItsOwnEntry() throws Exception {
        RasConnection one =
                ras.dialer().dial(request("Office").phoneBook(first)).await(SOON);
        assertThat(one.status().phoneNumber()).isEqualTo("one.example.org");
        hangUp(one);
    }

    @Test
    void bookThatIsNotThereIsAFailureWithItsCode() {
        DialOperation operation = ras.dialer().dial(request("Office").phoneBook(folder.resolve("none.pbk")));
        assertThat(failureOf(operation).errorCode()).isEqualTo(621);
        assertThat(calls("RasDialW")).isZero();
    }

    private String theDial() {
        assertThat(journal("RasDialW")).hasSize(1);
        return journal("RasDialW").getFirst();
    }

    /** As the journal quotes it. */
    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\u005C");
    }
}
