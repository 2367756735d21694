// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.RasException;
import io.github.rasffm.simulator.Scenario;
import io.github.rasffm.simulator.SimulatorClock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Entries of several links.
 *
 * <p>Source: Microsoft, "RasDialFunc2" (dwSubEntry), "RASCONNSTATE" (Connected: one link at least), "RasDial".
 */
class MultilinkTest extends SimulatorTest {
    @Test
    @Scenario("multilink")
    void connectsWithTheLinksThatCameUpAndTellsWhichFailed() throws Exception {
        RasConnection connection = connect("Modem");
        assertThat(failures()).containsExactly("678 of link 3");
        assertThat(connection.subEntries()).containsOnlyKeys(1, 2);
        assertThat(connection.subEntries().values())
                .allMatch(status -> status.state().equals(ConnectionState.CONNECTED));
        hangUp(connection);
    }

    @Test
    @Scenario("multilinkFails")
    void failsWithTheErrorOfTheLastLink() {
        DialException failure = failureOf(dial("Modem"));
        assertThat(failure.errorCode()).isEqualTo(676);
        assertThat(failures()).containsExactly("678 of link 1", "676 of link 2");
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void firstLinkMayFailBeforeTheOthersAreTried() throws Exception {
        simulator.scenarioText("""
            5ms OpenPort subentry 1
            5ms ConnectDevice subentry 1
            5ms ConnectDevice subentry 1 error 678
            5ms OpenPort subentry 2
            5ms ConnectDevice subentry 2
            5ms SubEntryConnected subentry 2
            5ms Connected
            """);
        RasConnection connection = connect("Modem");
        assertThat(failures()).containsExactly("678 of link 1");
        assertThat(connection.subEntries()).containsOnlyKeys(2);
        hangUp(connection);
    }

    @Test
    void linkMayFailBeforeRasDialReturns() throws Exception {
        simulator.scenarioText("""
            0   ConnectDevice subentry 1
            0   ConnectDevice subentry 1 error 678
            5ms ConnectDevice subentry 2
            5ms SubEntryConnected subentry 2
            5ms Connected
            dial returns after 2
            """);
        hangUp(connect("Modem"));
        assertThat(failures()).containsExactly("678 of link 1");
    }

    @Test
    @Scenario(value = "multilinkJoinsLater", clock = "manual")
    void linkThatJoinsOrLeavesLaterIsSeenInTheConnection() throws Exception {
        DialOperation operation = dial("Modem");
        // Each step counts from the one before, so what is advanced before RasDial or too often delays nothing later.
        clock.waitUntil(() -> {
            boolean connected = simulator.journal().stream().anyMatch(line -> line.contains(" state=8192 "));
            if (!connected) {
                simulator.advance(Duration.ofMillis(20));
            }
            return connected;
        });
        RasConnection connection = operation.await(SOON);
        assertThat(connection.subEntries()).containsOnlyKeys(1);
        simulator.advance(Duration.ofSeconds(2));
        clock.waitUntil(() -> connection.subEntries().size() == 2);
        assertThat(connection.subEntries()).containsOnlyKeys(1, 2);
        simulator.advance(Duration.ofSeconds(5));
        clock.waitUntil(() -> connection.subEntries().size() == 1);
        assertThat(told).noneMatch(notification -> notification.subEntryIndex().equals(OptionalInt.of(2)));
        simulator.clock(SimulatorClock.virtual());
        hangUp(connection);
    }

    @Test
    void connectionWithoutMultilinkHasOneLink() throws Exception {
        RasConnection connection = connect("Office");
        assertThat(connection.subEntries()).containsOnlyKeys(1);
        hangUp(connection);
        RasException gone = catchThrowableOfType(RasException.class, connection::subEntries);
        assertThat(gone.error().orElseThrow().code()).isEqualTo(6);
    }

    /** The failures of links, as the handler was told. */
    private List<String> failures() {
        return told.stream()
                .filter(notification -> notification.error().isPresent())
                .map(notification -> notification.errorCode().getAsInt() + " of link "
                        + notification.subEntryIndex().getAsInt())
                .toList();
    }
}
