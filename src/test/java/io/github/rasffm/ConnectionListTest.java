// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.internal.call.ChildJvm;
import io.github.rasffm.model.HangUpOutcome.Kind;
import io.github.rasffm.model.RasException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of connections of whatever length: read in two calls, and never without end. */
class ConnectionListTest extends SimulatorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # connections | calls of RasEnumConnections
        0             | 1
        1             | 2
        1000          | 2
        """)
    void isReadInAsManyCallsWhateverItsLength(int length, int calls) throws Exception {
        others(length);
        List<RasConnection> connections = ras.connections();
        assertThat(calls("RasEnumConnectionsW")).isEqualTo(calls);
        assertThat(connections).hasSize(length);
        assertThat(connections).extracting(RasConnection::handle).doesNotHaveDuplicates();
        if (length > 0) {
            RasConnection last = connections.getLast();
            assertThat(ras.connections(last.entryName()))
                    .extracting(RasConnection::handle)
                    .containsExactly(last.handle());
            simulator.clearJournal();
            assertThat(last.hangUp(SOON).kind()).isEqualTo(Kind.GONE);
            assertThat(calls("RasEnumConnectionsW")).isEqualTo(2);
            assertThat(calls("RasHangUpW")).isEqualTo(1);
            assertThat(ras.connections()).hasSize(length - 1);
        }
    }

    /** One list of 1000 connections is 1356 kB. */
    @Test
    void leavesNoNativeMemory() throws Exception {
        List<String> output = ChildJvm.withNativeAccess()
                .flag("-XX:NativeMemoryTracking=summary")
                .run(ListProgram.class);
        assertThat(output).singleElement().asString().matches("1000 connections, -?\\d{1,2} kB");
    }

    /** So many connections that nobody here dialled. */
    private void others(int count) {
        simulator.scenarioText(count == 0 ? "0 Connected" : "on RasEnumConnections grow " + count + " once");
        assertThat(ras.connections()).isEmpty();
        simulator.clearJournal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grow 1 40 times", "fail 603 40 times"})
    void thatIsTooShortAgainAndAgainIsGivenUpWithAReason(String way) throws Exception {
        others(1);
        RasConnection listed = ras.connections().getFirst();
        simulator.scenarioText("on RasEnumConnections " + way);
        simulator.clearJournal();
        assertThatThrownBy(ras::connections)
                .isInstanceOf(RasException.class)
                .hasMessageContaining("listing connections")
                .hasMessageContaining("did not fit after 16 rounds");
        assertThat(calls("RasEnumConnectionsW")).isEqualTo(17);
        assertThatThrownBy(() -> listed.hangUp(SOON))
                .isInstanceOf(RasException.class)
                .hasMessageContaining("did not fit after 16 rounds");
        assertThat(calls("RasHangUpW")).as("unseen, nothing is hung up").isZero();
    }

    @Test
    void connectionWhoseHandleWasGivenToTheNextIsAlreadyGone() throws Exception {
        simulator.scenario("handleReused");
        RasConnection first = connect("Office");
        RasConnection listed = ras.connections("Office").getFirst();
        hangUp(first);
        RasConnection second = connect("Office");
        assertThat(second.handle()).as("the same handle again").isEqualTo(listed.handle());
        simulator.clearJournal();
        assertThat(listed.hangUp(SOON).kind()).isEqualTo(Kind.ALREADY_GONE);
        assertThat(calls("RasHangUpW")).isZero();
        hangUp(second);
    }
}
