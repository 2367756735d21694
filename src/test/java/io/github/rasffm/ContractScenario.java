// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.HangUpOutcome.Kind;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** What must hold whatever the facts are. Where a fact decides the outcome, the scenario says so by its switch. */
enum ContractScenario {
    CONNECTS(run -> {
        run.scenario("connects");
        RasConnection connection = run.connects();
        assertThat(run.told.getLast().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
        run.hangsUp(connection);
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    CONNECTS_BEFORE_RETURN(run -> {
        run.scenario("notifiesBeforeReturn");
        run.hangsUp(run.connects());
    }),
    CONNECTS_THOUGH_DEAF(run -> {
        run.scenario("deafNotifier");
        run.hangsUp(run.connects());
        assertThat(run.told.getLast().coalesced()).isTrue();
    }),
    FAILS_WITH_HANDLE(run -> {
        run.scenario("errorKeepsHandle");
        assertThat(run.fails(run.request(), DialFailure.FAILED).errorCode()).isEqualTo(619);
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    FAILS_AUTHENTICATION_TWICE(run -> {
        run.scenario("failsAuthentication");
        for (int i = 1; i <= 2; i++) {
            assertThat(run.fails(run.request(), DialFailure.FAILED).errorCode()).isEqualTo(691);
            assertThat(run.calls("RasHangUpW")).isEqualTo(i);
        }
    }),
    FAILS_WITH_AN_ERROR_OF_IKEV2(run -> {
        run.scenario("failsIkev2");
        assertThat(run.fails(run.request(), DialFailure.FAILED).errorCode()).isEqualTo(13801);
    }),
    FAILS_AFTER_ALL_PROTOCOLS(run -> {
        run.scenario("triesProtocols");
        assertThat(run.fails(run.request(), DialFailure.FAILED).errorCode()).isEqualTo(800);
    }),
    DISCONNECTS_WITHOUT_ERROR(run -> {
        run.scenario("disconnectedWithoutError");
        run.fails(run.request(), DialFailure.DISCONNECTED);
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    PAUSES_AND_IS_ANSWERED(run -> {
        run.scenario("pausesForPassword");
        List<String> passwords = List.of("wrong", "sesame");
        int[] asked = new int[1];
        run.hangsUp(run.connects(run.request()
                .pauseHandler((dial, paused) -> PauseReply.credentials(
                        Credentials.of("alice", passwords.get(asked[0]++).toCharArray())))));
        assertThat(asked[0]).isEqualTo(2);
        assertThat(run.calls("RasDialW")).isGreaterThanOrEqualTo(3);
    }),
    PAUSES_AND_IS_GIVEN_UP(run -> {
        run.scenario("passwordExpired");
        run.fails(run.request().pauseHandler((dial, paused) -> PauseReply.giveUp()), DialFailure.GAVE_UP);
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    PAUSES_AND_NOBODY_ANSWERS(run -> {
        run.scenario("pausesForPassword");
        CountDownLatch asked = new CountDownLatch(1);
        run.fails(
                run.request()
                        .options(run.options().pauseTimeout(Duration.ofSeconds(1)))
                        .pauseHandler((dial, paused) -> waitsForEver(asked)),
                DialFailure.GAVE_UP);
    }),
    PAUSES_ARE_FAILURES_WITHOUT_A_HANDLER(run -> {
        run.scenario("pausesForPassword");
        assertThat(run.fails(run.request(), DialFailure.FAILED).errorCode()).isEqualTo(691);
    }),
    CALLED_BACK_AT_A_NUMBER_GIVEN_IN_THE_PAUSE(run -> {
        run.scenario("callbackByCaller");
        run.hangsUp(run.connects(run.request()
                .callbackNumber("*")
                .pauseHandler((dial, paused) -> PauseReply.callbackNumber("555-0123"))));
    }),
    CALLBACK_STAR_WITHOUT_A_HANDLER(run -> {
        run.scenario("callbackByCaller");
        DialRequest request = run.request().callbackNumber("*");
        if (run.facts.is("callback-star-unpaused", "stored-number")) {
            run.hangsUp(run.connects(request));
        } else {
            assertThat(run.fails(request, DialFailure.FAILED).errorCode()).isEqualTo(704);
        }
    }),
    EAP_ASKS_FOR_ITS_WINDOW(run -> {
        run.scenario("asksForEap");
        run.hangsUp(run.connects(run.request().pauseHandler((dial, paused) -> PauseReply.eapDialogue(1))));
    }),
    EAP_GOES_ON_WITHOUT_ITS_WINDOW(run -> {
        run.scenario("asksForEap");
        int[] asked = new int[1];
        DialOperation operation = run.ras
                .dialer()
                .dial(run.request()
                        .pauseHandler((dial, paused) -> asked[0]++ < 2 ? PauseReply.goOn() : PauseReply.giveUp()));
        if (run.facts.is("resume-without-eap-ui", "703")) {
            assertThat(run.fails(operation, DialFailure.FAILED).errorCode()).isEqualTo(703);
        } else {
            run.fails(operation, DialFailure.GAVE_UP);
        }
    }),
    MULTILINK_CONNECTS_THOUGH_A_LINK_FAILS(run -> {
        run.scenario("multilink");
        run.hangsUp(run.connects());
    }),
    MULTILINK_FAILS_WITH_ITS_LAST_LINK(run -> {
        run.scenario("multilinkFails");
        assertThat(run.fails(run.request(), DialFailure.FAILED).errorCode()).isEqualTo(676);
    }),
    LINK_JOINS_LATER(run -> {
        run.scenario("multilinkJoinsLater");
        RasConnection connection = run.connects();
        run.hangsUp(connection);
    }),
    ALREADY_CONNECTED(run -> {
        run.scenario("alreadyConnected");
        RasConnection connection = run.connects();
        assertThat(run.told.getLast().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(run.told.getLast().coalesced())
                .isEqualTo(run.merges() || !run.facts.is("notify-when-already-connected", "yes"));
        ContractRun.isStillThere(connection.hangUp(Duration.ofSeconds(2)), ConnectionState.CONNECTED);
        ContractRun.await("the hang-up", () -> run.calls("RasHangUpW") == 1);
    }),
    SLOW_HANG_UP(run -> {
        run.script("0 Connected\nhang-up takes 12 looks");
        RasConnection connection = run.connects();
        run.hangsUp(connection);
        assertThat(connection.hangUp(ContractRun.LONG).isGone()).isTrue();
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    NEVER_HANGS_UP(run -> {
        run.scenario("neverHangsUp");
        ContractRun.isStillThere(
                run.connects().hangUp(),
                run.facts.is("state-while-hanging-up", "disconnected") || run.facts.is("notify-after-hang-up", "yes")
                        ? ConnectionState.DISCONNECTED
                        : ConnectionState.CONNECTED);
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    HUNG_UP_BY_A_HANDLER(run -> {
        run.standStill();
        run.script("0 OpenPort\n1h Connected\nhang-up takes 2 looks");
        CompletableFuture<HangUpOutcome> outcome = new CompletableFuture<>();
        DialOperation operation = run.ras.dialer().dial(run.request().handler((dial, notification) -> {
            run.takes(dial, notification);
            outcome.complete(dial.hangUp(ContractRun.LONG));
        }));
        run.fails(operation, DialFailure.HUNG_UP);
        assertThat(outcome.join().kind()).isEqualTo(Kind.GONE);
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    HUNG_UP_BY_ANOTHER_THREAD(run -> {
        run.standStill();
        run.script("0 OpenPort\n1h Connected\nhang-up takes 2 looks");
        DialOperation operation = run.ras.dialer().dial(run.request());
        run.awaitTold();
        assertThat(operation.hangUp(ContractRun.LONG).kind()).isEqualTo(Kind.GONE);
        run.fails(operation, DialFailure.HUNG_UP);
        assertThat(run.calls("RasHangUpW")).isEqualTo(1);
    }),
    HUNG_UP_WHILE_PAUSED(run -> {
        run.scenario("pausesForPassword");
        CountDownLatch asked = new CountDownLatch(1);
        DialOperation operation =
                run.ras.dialer().dial(run.request().pauseHandler((dial, paused) -> waitsForEver(asked)));
        asked.await();
        assertThat(operation.hangUp(ContractRun.LONG).kind()).isEqualTo(Kind.GONE);
        run.fails(operation, DialFailure.HUNG_UP);
        assertThat(run.calls("RasDialW")).isEqualTo(1);
    }),
    TIMES_OUT(run -> {
        run.standStill();
        run.script("0 OpenPort\n1h Connected\nhang-up takes 2 looks");
        run.fails(run.request().options(run.options().dialTimeout(Duration.ofSeconds(3))), DialFailure.TIMED_OUT);
    }),
    CLOSED_WHILE_DIALLING(run -> {
        run.standStill();
        run.script("0 OpenPort\n1h Connected\nhang-up takes 2 looks");
        Ras other = Ras.open();
        DialOperation operation = other.dialer().dial(run.request());
        run.awaitTold();
        other.close();
        run.fails(operation, DialFailure.CLOSED);
    }),
    POLLED_UNTIL_GONE(run -> {
        run.scenario("connects");
        RasConnection connection = run.connects();
        try (StatusPoller poller = connection.poller()) {
            assertThat(poller.poll()).isZero();
            assertThat(poller.stateCode()).isEqualTo(ConnectionState.CONNECTED.code());
            run.hangsUp(connection);
            assertThat(poller.poll()).isEqualTo(run.goneCode());
        }
    }),
    DROPS_AFTER_CONNECT(run -> {
        // A channel that reads the status must have read it before: else the dial has failed by then.
        run.standStill();
        run.script("0 Connected\ndrop after 1h error 829\nhang-up takes 2 looks");
        RasConnection connection = run.connects();
        run.simulator.advance(Duration.ofHours(2));
        HangUpOutcome outcome = connection.hangUp(ContractRun.LONG);
        assertThat(outcome.isGone()).isTrue();
    }),
    LISTED_AND_HUNG_UP(run -> {
        run.scenario("connects");
        run.connects();
        List<RasConnection> listed = run.ras.connections("Office");
        assertThat(listed).hasSize(1);
        if (run.facts.is("listed-handles-count", "yes")) {
            // References of the dial, of the list, and of the list that is read again before.
            ContractRun.isStillThere(listed.getFirst().hangUp(Duration.ofSeconds(2)), ConnectionState.CONNECTED);
        } else {
            run.hangsUp(listed.getFirst());
        }
        ContractRun.await("the hang-up", () -> run.calls("RasHangUpW") == 1);
    }),
    UNKNOWN_ENTRY(run -> {
        run.scenario("connects");
        DialRequest nowhere = run.request("Nowhere");
        assertThat(run.fails(nowhere, DialFailure.FAILED).errorCode()).isEqualTo(623);
    });

    /** What is done and checked. */
    @FunctionalInterface
    interface Body {
        void in(ContractRun run) throws Exception;
    }

    @SuppressWarnings("ImmutableEnumChecker") // the bodies keep nothing
    private final Body body;

    ContractScenario(Body body) {
        this.body = body;
    }

    void happensIn(ContractRun run) throws Exception {
        body.in(run);
        run.leavesNothing(this == LISTED_AND_HUNG_UP);
    }

    /** Until it is no longer wanted; the reply comes too late then. */
    private static PauseReply waitsForEver(CountDownLatch asked) {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException noLongerWanted) {
            Thread.currentThread().interrupt();
        }
        return PauseReply.goOn();
    }
}
