// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Paused dials: who is asked, what RAS gets to hear, how it ends. */
class PauseTest extends SimulatorTest {
    private static final String WRONG_PASSWORD_TWICE = """
        0 OpenPort
        0 AuthNotify
        0 RetryAuthentication otherwise 691
        0 AuthRetry
        0 RetryAuthentication otherwise 691
        0 AuthRetry
        0 Connected
        """;

    private final List<ConnectionState> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void secondRasDialGoesOnWithTheSameHandleAndTheNewCredentials() throws Exception {
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        hangUp(dialAnswering(notification -> PauseReply.credentials(
                        Credentials.of("alice" + asked.size(), "right".toCharArray(), "EXAMPLE")))
                .await(SOON));
        assertThat(asked).containsExactly(ConnectionState.RETRY_AUTHENTICATION, ConnectionState.RETRY_AUTHENTICATION);
        List<String> dials = dials();
        assertThat(dials).hasSize(3);
        assertThat(dials.get(1)).contains("user=\"alice1\"");
        assertThat(dials.get(2)).contains("user=\"alice2\"");
    }

    @Test
    void expiredPasswordIsReplacedAndAllElseStays() throws Exception {
        simulator.scenarioText("0 AuthNotify\n0 PasswordExpired otherwise 648\n0 AuthChangePassword\n0 Connected");
        Credentials expired = Credentials.of("bob", "old".toCharArray(), "SALES");
        hangUp(dialAnswering(
                        request("Office").credentials(expired),
                        notification -> PauseReply.newPassword("new".toCharArray()))
                .await(SOON));
        List<String> dials = dials();
        assertThat(dials).hasSize(2);
        assertThat(dials.get(1)).contains("user=\"bob\" domain=\"SALES\"");
        assertThat(Journal.membersOf(dials.get(1))).isEqualTo(Journal.membersOf(dials.get(0)));
        assertThat(asked).containsExactly(ConnectionState.PASSWORD_EXPIRED);
    }

    @Test
    void callbackNumberIsPassedOn() throws Exception {
        simulator.scenarioText("0 CallbackSetByCaller\n0 AuthCallback\n0 Connected");
        hangUp(dialAnswering(notification -> PauseReply.callbackNumber("030 1234"))
                .await(SOON));
        assertThat(dials().get(1)).contains("callback-number=\"030 1234\"");
    }

    @Test
    void pauseWithAnErrorIsAQuestionAllTheSame() throws Exception {
        simulator.set("paused-error", "reason");
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        hangUp(dialAnswering(notification -> PauseReply.goOn()).await(SOON));
        assertThat(asked).hasSize(2);
    }

    @Test
    void givingUpHangsUp() {
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        DialOperation operation = dialAnswering(notification -> PauseReply.giveUp());
        assertThat(failureOf(operation))
                .hasMessageEndingWith("RAS waits in state RetryAuthentication and the pause handler gave up")
                .hasNoCause();
        assertThat(failureOf(operation).failure()).isEqualTo(DialFailure.GAVE_UP);
        assertThat(calls("RasDialW")).isEqualTo(1);
        assertThat(calls("RasHangUpW")).isEqualTo(1);
    }

    @Test
    void handlerThatThrowsGivesUpAndIsReported() {
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        DialOperation operation = dialAnswering(notification -> {
            throw new Exception("no idea");
        });
        assertThat(failureOf(operation))
                .hasMessageEndingWith("the pause handler failed: java.lang.Exception: no idea")
                .hasRootCauseMessage("no idea");
        assertThat(failureOf(operation).failure()).isEqualTo(DialFailure.GAVE_UP);
        assertThat(operation.handlerFailures())
                .extracting(Throwable::getMessage)
                .containsExactly("no idea");
    }

    @Test
    void timeOutOfTheHandlersOwnIsAFailureOfTheHandler() {
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        DialOperation operation = dialAnswering(notification -> {
            throw new TimeoutException();
        });
        assertThat(failureOf(operation))
                .hasMessageEndingWith("the pause handler failed: java.util.concurrent.TimeoutException");
    }

    @Test
    void nobodyAnsweringInTimeGivesUpAndInterruptsTheHandler() {
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        DialService.useClock(clock);
        DialOperation operation = ras.dialer().dial(DialRequest.of("Office").pauseHandler(this::waitForever));
        clock.waitUntil(() -> !asked.isEmpty());
        clock.runUntil(2, operation::isDone);
        assertThat(failureOf(operation))
                .hasMessageContaining("nobody replied within PT2M")
                .hasRootCauseInstanceOf(TimeoutException.class);
        assertThat(failureOf(operation).failure()).isEqualTo(DialFailure.GAVE_UP);
        assertThat(interrupted.getCount()).isZero();
        assertThat(operation.handlerFailures())
                .as("giving way to the interrupt is no failure")
                .isEmpty();
    }

    @Test
    void withoutABoundOfHisOwnAUserHasTwoMinutes() {
        assertThat(DialOptions.defaults().pauseTimeout()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void inlineHandlersAreAskedElsewhere() throws Exception {
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        List<String> threads = new CopyOnWriteArrayList<>();
        hangUp(ras.dialer()
                .dial(request("Office")
                        .options(DialOptions.defaults().inlineHandler())
                        .pauseHandler((dial, notification) -> {
                            threads.add(Thread.currentThread().getName());
                            return PauseReply.goOn();
                        }))
                .await(SOON));
        assertThat(threads).containsExactly("rasffm-handler", "rasffm-handler");
    }

    @Test
    @Scenario("failsAuthentication")
    void withoutAPauseNobodyIsAsked() {
        assertThat(failureOf(dialAnswering(notification -> PauseReply.goOn())).failure())
                .isEqualTo(DialFailure.FAILED);
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutAHandlerAPauseIsTheFailureThatRasGives() {
        simulator.scenarioText(WRONG_PASSWORD_TWICE);
        assertThat(failureOf(dial("Office")).error().orElseThrow().code()).isEqualTo(691);
    }

    @Test
    void repliesThatCannotBeRightAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PauseReply.credentials(Credentials.saved()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PauseReply.NewCredentials(Credentials.ofLogon()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PauseReply.NewPassword(Credentials.saved()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PauseReply.CallbackNumber("\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> PauseReply.newPassword(new char[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> PauseReply.newPassword(new char[257]));
        assertThatIllegalArgumentException().isThrownBy(() -> PauseReply.callbackNumber("1".repeat(129)));
        assertThat(PauseReply.newPassword("secret".toCharArray()).toString()).doesNotContain("secret");
    }

    private PauseReply waitForever(DialOperation dial, DialNotification notification) throws InterruptedException {
        asked.add(notification.state());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        return PauseReply.goOn();
    }

    private interface Answer {
        PauseReply to(DialNotification notification) throws Exception;
    }

    private DialOperation dialAnswering(Answer answer) {
        return dialAnswering(request("Office"), answer);
    }

    private DialOperation dialAnswering(DialRequest request, Answer answer) {
        return ras.dialer()
                .dial(request.options(DialOptions.defaults().pauseTimeout(Duration.ofMinutes(5)))
                        .pauseHandler((dial, notification) -> {
                            asked.add(notification.state());
                            return answer.to(notification);
                        }));
    }
}
