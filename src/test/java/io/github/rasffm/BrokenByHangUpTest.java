// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.HangUpOutcome.Kind;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.simulator.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dials in progress that are hung up, by whom and when ever. The journal shows each time RasHangUp once, and then the
 * status until the handle is gone (Microsoft, "Disconnecting"). By another process: {@link ConnectionsOfOthersTest}.
 */
@Scenario(clock = "manual")
class BrokenByHangUpTest extends SimulatorTest {
    private static final String STAYS_IN_PROGRESS = "0 OpenPort\n1h Connected\nhang-up takes 3 looks";
    private static final String PAUSES = "0 OpenPort\n0 RetryAuthentication\n0 Connected\nhang-up takes 3 looks";

    static Stream<DialOptions> waysToRunHandlers() {
        DialOptions options = DialOptions.defaults();
        return Stream.of(options, options.inlineHandler(), options.handlerExecutor(Runnable::run));
    }

    @ParameterizedTest
    @MethodSource("waysToRunHandlers")
    void byItsHandler(DialOptions options) {
        simulator.scenarioText(STAYS_IN_PROGRESS);
        List<HangUpOutcome> outcomes = new ArrayList<>();
        DialOperation operation = ras.dialer()
                .dial(DialRequest.of("Office")
                        .options(options)
                        .handler((dial, notification) -> outcomes.add(dial.hangUp(SOON))));
        assertBroken(operation, DialFailure.HUNG_UP);
        assertThat(outcomes).extracting(HangUpOutcome::kind).containsExactly(Kind.GONE);
    }

    @Test
    void byItsHandlerJustAsItConnects() throws Exception {
        simulator.scenarioText("0 OpenPort\n0 Connected\nhang-up takes 3 looks");
        List<HangUpOutcome> outcomes = new ArrayList<>();
        DialOperation operation = ras.dialer().dial(DialRequest.of("Office").handler((dial, notification) -> {
            if (notification.state().equals(ConnectionState.CONNECTED)) {
                outcomes.add(dial.hangUp(SOON));
            }
        }));
        operation
                .completion()
                .handle((connection, failure) -> connection)
                .toCompletableFuture()
                .get();
        assertThat(outcomes).extracting(HangUpOutcome::kind).containsExactly(Kind.GONE);
        assertHungUp();
    }

    @Test
    void byItsPauseHandlerWhoseReplyThenChangesNothing() {
        simulator.scenarioText(PAUSES);
        DialOperation operation = ras.dialer().dial(DialRequest.of("Office").pauseHandler((dial, notification) -> {
            dial.hangUp(SOON);
            return PauseReply.goOn();
        }));
        assertBroken(operation, DialFailure.HUNG_UP);
        assertThat(operation.handlerFailures()).isEmpty();
        assertThat(calls("RasDialW")).isEqualTo(1);
    }

    @Test
    void byItsPauseHandlerThatClosesTheLibrary() {
        simulator.scenarioText(PAUSES);
        AtomicBoolean interrupted = new AtomicBoolean();
        DialOperation operation = ras.dialer().dial(DialRequest.of("Office").pauseHandler((dial, notification) -> {
            ras.close();
            interrupted.set(Thread.interrupted());
            return PauseReply.goOn();
        }));
        assertBroken(operation, DialFailure.CLOSED);
        assertThat(interrupted).isFalse();
    }

    @Test
    void byAnotherThreadWhilePaused() throws Exception {
        simulator.scenarioText(PAUSES);
        WaitingUser user = new WaitingUser();
        DialOperation operation = ras.dialer().dial(DialRequest.of("Office").pauseHandler(user));
        user.asked.await();
        assertThat(operation.hangUp(SOON).kind()).isEqualTo(Kind.GONE);
        assertBroken(operation, DialFailure.HUNG_UP);
        assertThat(user.interrupted.getCount()).isZero();
        assertThat(calls("RasDialW")).isEqualTo(1);
    }

    @Test
    void byManyThreadsAtATime() throws Exception {
        simulator.scenarioText(STAYS_IN_PROGRESS);
        DialOperation operation = dial("Office");
        clock.waitUntil(() -> states().contains(0));
        List<CompletableFuture<HangUpOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            outcomes.add(inBackground(() -> operation.hangUp(SOON)));
        }
        assertBroken(operation, DialFailure.HUNG_UP);
        for (CompletableFuture<HangUpOutcome> outcome : outcomes) {
            assertThat(outcome.get().kind()).isEqualTo(Kind.GONE);
        }
    }

    /** The handle is known from the notification, while RasDial has not given it yet. */
    @Test
    void beforeRasDialHasReturned() throws Exception {
        simulator.scenarioText("0 OpenPort\n1h PortOpened\n0 Connected\ndial returns after 2\nhang-up takes 3 looks");
        DialOperation operation = dial("Office");
        clock.waitUntil(() -> states().contains(0));
        assertThat(calls("RasDialW")).isZero();
        assertThat(operation.hangUp(SOON).kind()).isEqualTo(Kind.GONE);
        assertBroken(operation, DialFailure.HUNG_UP);
    }

    @Test
    void byTheClosingOfRasAndOnceMoreAfterIt() throws Exception {
        simulator.scenarioText(STAYS_IN_PROGRESS);
        DialOperation operation = dial("Office");
        clock.waitUntil(() -> states().contains(0));
        ras.close();
        assertThat(operation.hangUp(SOON).kind()).isEqualTo(Kind.GONE);
        assertBroken(operation, DialFailure.CLOSED);
    }

    private void assertBroken(DialOperation operation, DialFailure failure) {
        assertThat(failureOf(operation).failure()).isEqualTo(failure);
        assertHungUp();
    }

    private void assertHungUp() {
        clock.waitUntil(() -> calls("RasDialW") > 0);
        Journal journal = new Journal(simulator.journal());
        assertThat(journal.isHungUp("Office")).as("%s", journal).isTrue();
    }
}
