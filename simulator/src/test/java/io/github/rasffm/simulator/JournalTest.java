/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final String DIAL = """
        0 RasDialW(phonebook=NULL entry="Office" number="" user="a b\\u0022" password=*** id=0x1 handle=0x10001) -> 0
        5 notify handle=0x10001 state=4097 error=691 extended=7 subentry=1 -> 1
        5 RasDialW(phonebook=NULL entry="Office" number="" user="ann" password=*** id=0x1 handle=0x10001 resume) -> 600
        5 RasDialW(phonebook=NULL entry="Office" number="" user="ann" password=*** id=0x1 handle=0x10001 resume) -> 0
        9 notify handle=0x10001 state=77 error=0 extended=0 subentry=2 -> 1
        9 RasDialW(phonebook=NULL entry="Home" number="" user="" password=*** id=0x2 handle=0x0) -> 633
        10 drop handle=0x10001 error=829
        12 RasHangUpW(handle=0x10001) -> 0
        12 RasHangUpW(handle=0x99) -> 668
        """;

    private final Journal journal =
            new Journal(DIAL.lines().toList(), state -> state == 0x1001 ? "RetryAuthentication" : "" + state);

    @Test
    void isTheListOfItsLines() {
        assertThat(journal).hasSize(9).first().asString().startsWith("0 RasDialW(");
        assertThat(journal).hasToString(DIAL.strip());
        assertThat(new Journal(List.of(), Integer::toString)).isEmpty();
    }

    @Test
    void tellsDialsFromResumesAndLeavesOutThoseThatCameTooEarly() {
        assertThat(journal.dials("Office")).hasSize(1);
        assertThat(journal.dials("Home")).extracting(JournalCall::code).containsExactly(633L);
        assertThat(journal.dials("Modem")).isEmpty();
        assertThat(journal.resumes("Office"))
                .singleElement()
                .satisfies(resume -> assertThat(resume.argument("user")).isEqualTo("ann"));
    }

    @Test
    void findsCallsWithAndWithoutTheLetterAtTheEnd() {
        assertThat(journal.calls("RasHangUp")).hasSize(2).isEqualTo(journal.calls("RasHangUpW"));
        assertThat(journal.calls()).extracting(JournalCall::function).containsOnly("RasDial", "RasHangUp");
    }

    @Test
    void countsOnlyTheHangUpsOfAnEntry() {
        assertThat(journal.hangUps("Office")).hasSize(1);
        assertThat(journal.hangUps("Home")).isEmpty();
    }

    @Test
    void readsArgumentsAsTheyWereGiven() {
        JournalCall dial = journal.calls("RasDial").getFirst();
        assertThat(dial.argument("entry")).isEqualTo("Office");
        assertThat(dial.argument("user")).isEqualTo("a b\"");
        assertThat(dial.argument("number")).isEmpty();
        assertThat(dial.argument("phonebook")).isEqualTo("NULL");
        assertThat(dial.handle()).isEqualTo(0x10001);
        assertThat(dial).hasToString(DIAL.lines().findFirst().orElseThrow());
        assertThatThrownBy(() -> dial.argument("colour"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining(dial.line());
    }

    @Test
    void namesTheStatesThatWereTold() {
        assertThat(journal.states("Office")).containsExactly("RetryAuthentication", "77");
        assertThat(journal.states("Home")).isEmpty();
    }

    @Test
    void readsNotificationsWhole() {
        assertThat(journal.notifications())
                .first()
                .isEqualTo(new JournalNotification(
                        Duration.ofMillis(5), 0x10001, "RetryAuthentication", 691, 7, 1, journal.get(1)))
                .hasToString(journal.get(1));
        assertThat(journal.notifications("Office"))
                .extracting(JournalNotification::subEntry)
                .containsExactly(1, 2);
    }
}
