// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.internal.dial.DialClock;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The way of a dial from RasDial to its end. */
class DialTest extends SimulatorTest {
    @Test
    void connectsAndTellsEachStateInOrder() throws Exception {
        RasConnection connection = connect("Office");
        assertThat(states()).containsExactly(0, 1, 2, 3, 4, 5, 14, 18, 0x2000);
        DialNotification first = told.getFirst();
        assertThat(first.errorCode()).isEqualTo(OptionalInt.of(0));
        assertThat(first.subEntryIndex()).isEqualTo(OptionalInt.of(1));
        assertThat(first.coalesced()).isFalse();
        assertThat(connection.entryName()).isEqualTo("Office");
        assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(connection.deviceType()).isEqualTo("vpn");
        assertThat(connection.phoneBook()).isPresent();
        hangUp(connection);
    }

    @Test
    @Scenario("failsAuthentication")
    void sameStateAgainWithAnErrorIsTheEndAndIsHungUp() {
        DialOperation operation = dial("Office");
        DialException failure = failureOf(operation);
        assertThat(failure.failure()).isEqualTo(DialFailure.FAILED);
        assertThat(failure.errorCode()).isEqualTo(691);
        assertThat(failure).hasMessageStartingWith("dial of entry Office failed: ERROR_AUTHENTICATION_FAILURE (691)");
        assertThat(states()).endsWith(6, 6);
        assertThat(operation.state()).isEqualTo(ConnectionState.AUTH_NOTIFY);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    @Scenario("failsAuthentication")
    void sameEntryCanBeDialledAgainAsSoonAsTheFailureIsKnown() {
        failureOf(dial("Office"));
        assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(691);
    }

    @Test
    @Scenario("errorKeepsHandle")
    void handleInSpiteOfAnErrorIsHungUpAndWaitedFor() {
        assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(619);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void errorWithoutHandleHangsNothingUp() {
        simulator.scenarioText("dial returns 633");
        assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(633);
        assertThat(calls("RasHangUpW")).isZero();
    }

    @Test
    @Scenario("disconnectedWithoutError")
    void disconnectedWithoutErrorIsTheEnd() {
        DialException failure = failureOf(dial("Office"));
        assertThat(failure.failure()).isEqualTo(DialFailure.DISCONNECTED);
        assertThat(failure.error()).isEmpty();
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    @Scenario("notifiesBeforeReturn")
    void notificationsBeforeRasDialReturnsAreToldToo() throws Exception {
        RasConnection connection = connect("Office");
        assertThat(states()).containsExactly(0, 1, 2, 5, 0x2000);
        hangUp(connection);
    }

    @Test
    @Scenario("unknownState")
    void unknownStatesSurviveAsNumbers() throws Exception {
        RasConnection connection = connect("Office");
        assertThat(states()).containsExactly(0, 77, 2, 0x7B, 5, 0x2000);
        assertThat(told.get(1).state().isKnown()).isFalse();
        hangUp(connection);
    }

    @Test
    void pausedStateThatNobodyAnswersFailsWithItsError() {
        simulator.scenarioText("0 AuthNotify\n0 RetryAuthentication otherwise 691");
        DialException failure = failureOf(dial("Office"));
        assertThat(failure.failure()).isEqualTo(DialFailure.FAILED);
        assertThat(failure.errorCode()).isEqualTo(691);
    }

    @Test
    void errorsBeyondTheRangeOfRasAreKept() {
        simulator.scenarioText("0 Authenticate error 13801");
        assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(13801);
    }

    @Test
    @Scenario("alreadyConnected")
    void dialOfAConnectedEntryEndsThoughNobodyNotifies() throws Exception {
        RasConnection connection = connect("Office");
        assertThat(told).hasSize(1).first().matches(DialNotification::coalesced);
        assertThat(told.getFirst().subEntryIndex()).isEmpty();
        assertThat(connection.hangUp(Duration.ZERO).isGone()).isFalse();
        clock.waitUntil(() -> calls("RasHangUpW") == 1);
    }

    @Test
    @Scenario("deafNotifier")
    void deafNotifierIsFoundOutByTheStatus() throws Exception {
        DialService.useClock(clock);
        DialOperation operation = dial("Office");
        clock.runUntil(1, operation::isDone);
        assertThat(states()).containsExactly(0, 1, 0x2000);
        DialService.useClock(DialClock.system());
        hangUp(operation.await(SOON));
    }

    @Test
    @Scenario(value = "connects", clock = "manual")
    void awaitTimesOutAndTheDialGoesOn() throws Exception {
        simulator.scenarioText("5ms OpenPort\n5ms Connected\nhang-up takes 2 looks");
        DialOperation operation = dial("Office");
        assertThatThrownBy(() -> operation.await(Duration.ZERO))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("Office");
        assertThat(operation.isDone()).isFalse();
        clock.waitUntil(() -> calls("RasDialW") == 1);
        simulator.advance(Duration.ofMillis(10));
        hangUp(operation.await(SOON));
    }

    @Test
    @Scenario(clock = "manual")
    void cancellingACopyOfTheStageDoesNothing() throws Exception {
        simulator.scenarioText("5ms Connected\nhang-up takes 2 looks");
        DialOperation operation = dial("Office");
        CompletableFuture<RasConnection> copy = operation.completion().toCompletableFuture();
        assertThat(copy.cancel(true)).isTrue();
        clock.waitUntil(() -> calls("RasDialW") == 1);
        simulator.advance(Duration.ofMillis(5));
        hangUp(operation.await(SOON));
        assertThat(operation.completion().toCompletableFuture().get(1, TimeUnit.MINUTES))
                .isNotNull();
    }

    @Test
    @Scenario(clock = "manual")
    void stageCompletesAfterTheLastHandlerCallOnItsThread() throws Exception {
        simulator.scenarioText("5ms Connected\nhang-up takes 2 looks");
        List<String> order = new CopyOnWriteArrayList<>();
        DialOperation operation = ras.dialer()
                .dial(DialRequest.of("Office")
                        .handler((dial, notification) ->
                                order.add("state " + notification.state().code())));
        CompletableFuture<?> stage = operation
                .completion()
                .thenRun(() -> order.add("end " + Thread.currentThread().isVirtual()))
                .toCompletableFuture();
        clock.waitUntil(() -> calls("RasDialW") == 1);
        simulator.advance(Duration.ofMillis(5));
        stage.get(1, TimeUnit.MINUTES);
        assertThat(order).containsExactly("state 8192", "end true");
        hangUp(operation.await(SOON));
    }

    @Test
    @Scenario("failsAuthentication")
    void stageOfAFailedDialFailsWithTheSameException() {
        DialOperation operation = dial("Office");
        DialException failure = failureOf(operation);
        assertThatThrownBy(() -> operation.completion().toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
    }
}
