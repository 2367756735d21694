// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.internal.call.ConnectionRecord;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.internal.dial.DialClock;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.HangUpOutcome.Kind;
import io.github.rasffm.model.RasException;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Hanging up: what is called, how long it is waited for, what comes out. */
class HangUpTest extends SimulatorTest {
    @Test
    void dialledConnectionHangsUpOnceAndRepeatsTheFirstOutcome() throws Exception {
        RasConnection connection = connect("Office");
        HangUpOutcome first = connection.hangUp();
        assertThat(first.kind()).isEqualTo(Kind.GONE);
        assertThat(first.code()).isEqualTo(6);
        assertThat(connection.hangUp(SOON)).isEqualTo(first);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void hangUpOfADoneDialIsTheHangUpOfItsConnection() throws Exception {
        DialOperation operation = dial("Office");
        RasConnection connection = operation.await(SOON);
        HangUpOutcome outcome = operation.hangUp(SOON);
        assertThat(connection.hangUp()).isEqualTo(outcome);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void slowHangUpIsWaitedFor() throws Exception {
        simulator.scenarioText("0 Connected\nhang-up takes 30 looks");
        DialService.useClock(clock);
        RasConnection connection = connect("Office");
        CompletableFuture<HangUpOutcome> outcome = inBackground(() -> connection.hangUp());
        clock.runUntil(3, outcome::isDone);
        assertThat(outcome.join().kind()).isEqualTo(Kind.GONE);
        assertThat(outcome.join().polls()).isEqualTo(31);
        assertThat(outcome.join().waited()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    @Test
    @Scenario("neverHangsUp")
    void waitIsBoundedAndTheLastStatusKept() throws Exception {
        simulator.set("state-while-hanging-up", "disconnected");
        DialService.useClock(clock);
        RasConnection connection = connect("Office");
        CompletableFuture<HangUpOutcome> outcome = inBackground(() -> connection.hangUp());
        clock.runUntil(3, outcome::isDone);
        assertThat(outcome.join().kind()).isEqualTo(Kind.STILL_THERE);
        assertThat(outcome.join().waited()).isEqualTo(Duration.ofSeconds(10));
        assertThat(outcome.join().lastStatus().orElseThrow().state()).isEqualTo(ConnectionState.DISCONNECTED);
    }

    @Test
    @Scenario("neverHangsUp")
    void connectionThatStaysConnectedCountsAsHeldByOthers() throws Exception {
        DialService.useClock(clock);
        RasConnection connection = connect("Office");
        CompletableFuture<HangUpOutcome> outcome = inBackground(() -> connection.hangUp());
        clock.runUntil(3, outcome::isDone);
        assertThat(outcome.join().kind()).isEqualTo(Kind.RELEASED_OTHERS_HOLD);
        assertThat(ras.connections()).isEmpty();
    }

    @Test
    @Scenario("alreadyConnected")
    void connectionThatOthersHoldIsReleasedOnly() throws Exception {
        RasConnection connection = connect("Office");
        DialOperation second = dial("Office");
        clock.waitUntil(second::isDone);
        DialService.useClock(clock);
        RasConnection again = second.await(Duration.ZERO);
        CompletableFuture<HangUpOutcome> outcome = inBackground(() -> again.hangUp(SOON));
        clock.runUntil(3, outcome::isDone);
        assertThat(outcome.join().kind()).isEqualTo(Kind.RELEASED_OTHERS_HOLD);
        assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
        DialService.useClock(DialClock.system());
        connection.hangUp(Duration.ZERO);
        clock.waitUntil(() -> calls("RasHangUpW") == 2);
    }

    @Test
    void hangUpOfAConnectionThatIsDownIsAlreadyGone() throws Exception {
        simulator.set("hang-up-gone-code", "668");
        RasConnection connection = connect("Office");
        List<RasConnection> listed = ras.connections("Office");
        hangUp(connection);
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().hangUp(SOON).kind()).isEqualTo(Kind.ALREADY_GONE);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void listedConnectionIsHungUpAfterTheListWasReadAgain() throws Exception {
        connect("Office");
        RasConnection listed = ras.connections("Office").getFirst();
        simulator.clearJournal();
        hangUp(listed);
        assertThat(simulator.journal().getFirst()).contains("RasEnumConnectionsW");
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void listedConnectionIsHungUpOnlyIfHandleLuidAndCorrelationIdAreTheSame() throws Exception {
        RasConnection connection = connect("Office");
        ConnectionRecord now = RasFunctions.enumConnections().getFirst();
        ConnectionRecord otherHandle = listed(now.handle() + 1, now.luid(), now.correlationId());
        ConnectionRecord otherLuid = listed(now.handle(), now.luid() + 1, now.correlationId());
        ConnectionRecord otherId = listed(now.handle(), now.luid(), new UUID(1, 2));
        for (ConnectionRecord before : List.of(otherHandle, otherLuid, otherId)) {
            assertThat(DialService.listed(before).hangUp(SOON).kind())
                    .as("listed as %s", before)
                    .isEqualTo(Kind.ALREADY_GONE);
        }
        assertThat(calls("RasHangUpW")).isZero();
        hangUp(connection);
    }

    private static ConnectionRecord listed(long handle, long luid, UUID correlationId) {
        return new ConnectionRecord(
                handle, "Office", "vpn", "WAN Miniport", "", 0, new UUID(0, 0), 0, luid, correlationId);
    }

    @Test
    void refusalOfRasIsAnException() throws Exception {
        simulator.scenarioText("0 Connected\nhang-up takes 1 looks\non RasHangUp fail 753 once");
        RasConnection connection = connect("Office");
        assertThatThrownBy(connection::hangUp)
                .isInstanceOf(RasException.class)
                .hasMessageContaining("hang-up of entry Office failed: ERROR_HANGUP_FAILED (753)");
        hangUp(ras.connections("Office").getFirst());
    }

    @Test
    @Scenario(clock = "manual")
    void dialTimeoutHasItsOwnOutcome() throws Exception {
        simulator.scenarioText("0 OpenPort\n1h Connected\nhang-up takes 2 looks");
        DialService.useClock(clock);
        DialOperation operation = ras.dialer()
                .dial(request("Office").options(DialOptions.defaults().dialTimeout(Duration.ofSeconds(30))));
        clock.awaitTasks(2);
        // The hang-up that follows takes its time by the machine's clock.
        DialService.useClock(DialClock.system());
        clock.advance(Duration.ofSeconds(30));
        clock.waitUntil(operation::isDone);
        assertThat(failureOf(operation).failure()).isEqualTo(DialFailure.TIMED_OUT);
        assertThat(failureOf(operation)).hasMessageContaining("PT30S");
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void briefWaitDoesNotShortenTheHangUp() throws Exception {
        simulator.scenarioText("0 Connected\nhang-up takes 5 looks");
        DialOperation operation = dial("Office");
        operation.await(SOON);
        assertThat(operation.hangUp(Duration.ZERO).kind()).isNotEqualTo(Kind.GONE);
        assertThat(operation.hangUp(SOON).kind()).isEqualTo(Kind.GONE);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void dialThatIsHungUpAfterItsConnectionWasClosedIsHungUp() throws Exception {
        DialOperation operation = dial("Office");
        operation.await(SOON).close();
        ras.close();
        assertThat(operation.hangUp(SOON).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    @Scenario("failsAuthentication")
    void hangUpOfAFailedDialIsTheOutcomeOfItsOwnHangUp() throws Exception {
        DialOperation operation = dial("Office");
        failureOf(operation);
        assertThat(operation.hangUp(SOON).kind()).isEqualTo(Kind.GONE);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void closingNeverHangsUp() throws Exception {
        RasConnection connection = connect("Office");
        connection.close();
        ras.close();
        assertThat(calls("RasHangUpW")).isZero();
        assertThat(simulator.openHandles()).isEqualTo(1);
        ras = Ras.open();
        hangUp(ras.connections("Office").getFirst());
    }
}
