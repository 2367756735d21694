// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.HangUpOutcome.Kind;
import io.github.rasffm.model.RasException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class HangUpWaitTest {
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final VirtualClock clock = new VirtualClock();
    private final AtomicInteger returned = new AtomicInteger();
    private FakeRas ras = new FakeRas();

    @Test
    void endsWhenTheStatusSaysThatTheHandleIsGone() throws InterruptedException {
        ras.readingsUntilGone = 3;
        HangUpOutcome outcome = hangUp();
        assertThat(outcome.kind()).isEqualTo(Kind.GONE);
        assertThat(outcome.code()).isEqualTo(6);
        assertThat(outcome.polls()).isEqualTo(4);
        assertThat(outcome.lastStatus()).isPresent();
        assertThat(ras.calls).containsExactly("hangUp " + FakeRas.HANDLE);
    }

    @Test
    void pausesGrowBetweenReadings() throws InterruptedException {
        ras.readingsUntilGone = 8;
        // 1, 2, 4, 8, 16, 32, 64, 100 ms
        assertThat(hangUp().waited()).isEqualTo(Duration.ofMillis(227));
    }

    @Test
    void endsAtTheBoundWhenTheHandleStays() throws InterruptedException {
        ras.readingsUntilGone = -1;
        HangUpOutcome outcome = hangUp();
        assertThat(outcome.kind()).isEqualTo(Kind.STILL_THERE);
        assertThat(outcome.waited()).isEqualTo(BOUND);
        assertThat(outcome.isGone()).isFalse();
    }

    @Test
    void saysThatOthersHoldTheConnectionOnlyIfItIsStillConnected() throws InterruptedException {
        ras.readingsUntilGone = -1;
        ras.state = RasStates.CONNECTED;
        assertThat(hangUp().kind()).isEqualTo(Kind.RELEASED_OTHERS_HOLD);
    }

    @Test
    void invalidHandleAndNoConnectionAreAnswers() throws InterruptedException {
        ras.hangUpCode = 6;
        assertThat(hangUp().kind()).isEqualTo(Kind.ALREADY_GONE);
        ras.hangUpCode = 668;
        HangUpOutcome outcome = hangUp();
        assertThat(outcome.kind()).isEqualTo(Kind.ALREADY_GONE);
        assertThat(outcome.code()).isEqualTo(668);
        assertThat(outcome.polls()).isZero();
    }

    @Test
    void anyOtherCodeIsARefusal() {
        ras.hangUpCode = 753;
        assertThatThrownBy(this::hangUp)
                .isInstanceOf(RasException.class)
                .hasMessageContaining("hang-up of entry Office")
                .hasMessageContaining("ERROR_HANGUP_FAILED (753)");
    }

    @Test
    void overdueCallIsReportedAsStillRunning() throws InterruptedException {
        ras = FakeRas.blockingHangUp();
        HangUpWait wait = start(() -> true);
        FakeRas.await(ras.inHangUp);
        clock.advance(BOUND);
        assertThat(wait.now().kind()).isEqualTo(Kind.CALL_STILL_RUNNING);
        assertThat(returned).hasValue(0);
        ras.letHangUpReturn();
        clock.runUntil(2, () -> returned.get() == 1);
        assertThat(wait.now().kind()).isEqualTo(Kind.CALL_STILL_RUNNING);
    }

    @Test
    void nothingIsHungUpIfTheCheckBeforeSaysNo() throws InterruptedException {
        HangUpWait wait = start(() -> false);
        clock.runUntil(2, wait::isSettled);
        assertThat(wait.now().kind()).isEqualTo(Kind.ALREADY_GONE);
        assertThat(ras.calls).isEmpty();
    }

    @Test
    void nothingWaitsForTheBoundAnyMoreOnceItIsThrough() throws InterruptedException {
        ras.hangUpCode = 6;
        hangUp();
        clock.waitUntil(() -> returned.get() == 1);
        assertThat(clock.count()).isZero();
    }

    @Test
    void interruptedCallerLeavesTheHangUpGoingOn() throws InterruptedException {
        ras = FakeRas.blockingHangUp();
        HangUpWait wait = start(() -> true);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> wait.await(BOUND)).isInstanceOf(InterruptedException.class);
        ras.letHangUpReturn();
        clock.runUntil(2, wait::isSettled);
        assertThat(wait.now().kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void hangUpThatHasNoThreadIsRefusedAndThrough() {
        HangUpWait wait = hangUpBy(clockWithoutThreadAtFirst());
        assertThatCode(() -> wait.start(BOUND, () -> true)).doesNotThrowAnyException();
        assertThat(returned).hasValue(1);
        assertThatThrownBy(wait::now)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no thread for the hang-up of Office");
    }

    @Test
    void connectionThatHadNoThreadForItsHangUpCanBeHungUpLater() throws InterruptedException {
        ras.hangUpCode = 6;
        DialClock tight = clockWithoutThreadAtFirst();
        ConnectionHangUp connection = ConnectionHangUp.dialled(ras, () -> tight, "Office", FakeRas.HANDLE);
        assertThatThrownBy(() -> connection.hangUp(BOUND)).hasMessageContaining("no thread");
        assertThat(ras.calls).isEmpty();
        assertThat(connection.hangUp(BOUND).kind()).isEqualTo(Kind.ALREADY_GONE);
        connection.hangUp(BOUND);
        assertThat(ras.calls).hasSize(1);
    }

    private DialClock clockWithoutThreadAtFirst() {
        AtomicInteger tasks = new AtomicInteger();
        return new DialClock() {
            @Override
            public long nanoTime() {
                return clock.nanoTime();
            }

            @Override
            public Scheduled schedule(long delayNanos, Runnable task) {
                if (tasks.getAndIncrement() == 0) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                return clock.schedule(delayNanos, task);
            }
        };
    }

    private HangUpOutcome hangUp() throws InterruptedException {
        HangUpWait wait = start(() -> true);
        clock.runUntil(2, wait::isSettled);
        return wait.now();
    }

    private HangUpWait start(BooleanSupplier stillThere) {
        HangUpWait wait = hangUpBy(clock);
        assertThat(wait.start(BOUND, stillThere)).isTrue();
        return wait;
    }

    private HangUpWait hangUpBy(DialClock time) {
        return new HangUpWait(ras, time, "Office", FakeRas.HANDLE, callStillRuns -> {}, returned::incrementAndGet);
    }
}
