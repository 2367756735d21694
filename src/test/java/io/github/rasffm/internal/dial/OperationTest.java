// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What calls that block, answer late or answer strangely do to an operation. */
class OperationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualClock clock = new VirtualClock();
    private final DialEngine engine = new DialEngine(clock);
    private final List<DialNotification> told = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private volatile @Nullable DialException failure;

    @Test
    void deafNotifierIsFoundOutByTheStatus() throws InterruptedException {
        FakeRas ras = new FakeRas();
        ras.state = 5;
        Operation operation = dial(ras, null);
        clock.awaitTasks(1);
        assertThat(operation.isOver()).isFalse();
        ras.state = RasStates.CONNECTED;
        clock.runUntil(1, operation::isEnded);
        assertThat(Duration.ofNanos(clock.nanoTime())).isEqualTo(Duration.ofMillis(2250));
        assertThat(handle(operation)).isEqualTo(FakeRas.HANDLE);
        assertThat(told).hasSize(1).first().matches(DialNotification::coalesced);
    }

    @Test
    void statusDecidesNothingWhileANotificationIsOnItsWay() throws InterruptedException {
        FakeRas ras = new FakeRas();
        ras.readingsUntilGone = 0;
        Operation operation = dial(ras, null);
        clock.awaitTasks(1);
        CountDownLatch dispatcherMayGoOn = new CountDownLatch(1);
        engine.execute(() -> FakeRas.await(dispatcherMayGoOn));
        engine.ring().publish(operation.token(), FakeRas.HANDLE, 6, 691, 0, 1);
        ras.error = 619;
        int before = ras.readings.get();
        clock.runUntil(1, () -> ras.readings.get() >= before + 5 || operation.isOver());
        dispatcherMayGoOn.countDown();
        clock.runUntil(2, operation::isEnded);
        assertThat(exception().errorCode()).isEqualTo(691);
        assertThat(told).singleElement().matches(notification -> !notification.coalesced());
        FakeRas.await(ras.freed);
    }

    @Test
    void failureOfTheNetEndsNothingAndFreesNothing() throws InterruptedException {
        FakeRas ras = new FakeRas();
        ras.noStatus = new OutOfMemoryError("unable to create native thread");
        Operation operation = dial(ras, null);
        clock.waitUntil(() -> ras.readings.get() > 0 || ras.freed.getCount() == 0);
        assertThat(ras.calls).containsExactly("dial");
        tell(operation, RasStates.CONNECTED, 0);
        assertThat(handle(operation)).isEqualTo(FakeRas.HANDLE);
        FakeRas.await(ras.freed);
        assertThat(ras.calls).containsExactly("dial", "free");
    }

    @Test
    void goneHandleEndsTheOperationWithoutHangUp() {
        FakeRas ras = new FakeRas();
        ras.statusCode = RasCodes.INVALID_HANDLE;
        Operation operation = dial(ras, null);
        clock.runUntil(1, operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.GONE);
        FakeRas.await(ras.freed);
        assertThat(ras.calls).containsExactly("dial", "free");
    }

    @Test
    void failureSeenInTheStatusIsHungUp() throws InterruptedException {
        FakeRas ras = new FakeRas();
        ras.error = 691;
        Operation operation = dial(ras, null);
        clock.awaitTasks(1);
        clock.advance(Duration.ofMillis(250));
        clock.waitUntil(() -> ras.calls.size() == 2);
        clock.runUntil(2, operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.FAILED);
        FakeRas.await(ras.freed);
        assertThat(ras.calls).containsExactly("dial", "hangUp " + FakeRas.HANDLE, "free");
    }

    @Test
    void timeOutEndsADialWhoseRasDialDoesNotReturn() throws InterruptedException {
        FakeRas ras = FakeRas.blockingDial();
        Operation operation = dial(ras, SECOND);
        FakeRas.await(ras.inDial);
        clock.advance(SECOND);
        clock.waitUntil(operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.TIMED_OUT);
        assertThat(exception()).hasMessageContaining("RasDial is still running");
        assertThat(ras.calls).containsExactly("dial");
        ras.letDialReturn();
        clock.runUntil(2, () -> ras.freed.getCount() == 0);
        assertThat(ras.calls).containsExactly("dial", "hangUp " + FakeRas.HANDLE, "free");
        assertThat(engine.live()).isEmpty();
    }

    @Test
    void timeOutHangsUpAndWaits() throws InterruptedException {
        FakeRas ras = new FakeRas();
        Operation operation = dial(ras, SECOND);
        clock.awaitTasks(2);
        clock.advance(SECOND);
        clock.runUntil(2, operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.TIMED_OUT);
        assertThat(ras.calls).contains("hangUp " + FakeRas.HANDLE);
    }

    @Test
    void hangUpWhileRasDialBlocksWithoutHandleIsStillRunningAtItsBound() throws InterruptedException {
        FakeRas ras = FakeRas.blockingDial();
        Operation operation = dial(ras, null);
        FakeRas.await(ras.inDial);
        Optional<HangUpOutcome> outcome = operation.hangUp(Duration.ZERO);
        assertThat(outcome.orElseThrow().kind()).isEqualTo(HangUpOutcome.Kind.CALL_STILL_RUNNING);
        ras.letDialReturn();
        clock.runUntil(2, operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.HUNG_UP);
        FakeRas.await(ras.freed);
    }

    @Test
    void hangUpUsesTheHandleThatANotificationTold() throws InterruptedException {
        FakeRas ras = FakeRas.blockingDial();
        Operation operation = dial(ras, null);
        FakeRas.await(ras.inDial);
        tell(operation, 0, 0);
        operation.stop(Kind.HUNG_UP);
        clock.runUntil(2, operation::isEnded);
        assertThat(ras.calls).containsExactly("dial", "hangUp " + FakeRas.HANDLE);
        ras.letDialReturn();
        FakeRas.await(ras.freed);
    }

    @Test
    void secondHangUpDoesNotShortenTheFirst() throws InterruptedException {
        FakeRas ras = FakeRas.blockingDial();
        Operation operation = dial(ras, null);
        FakeRas.await(ras.inDial);
        operation.hangUp(Duration.ZERO);
        ras.readingsUntilGone = -1;
        ras.letDialReturn();
        clock.runUntil(2, operation::isEnded);
        assertThat(Duration.ofNanos(clock.nanoTime())).isEqualTo(HangUpWait.DEFAULT_BOUND);
        FakeRas.await(ras.freed);
    }

    @Test
    void memoryIsKeptUntilAnOverdueHangUpReturns() throws InterruptedException {
        FakeRas ras = FakeRas.blockingHangUp();
        Operation operation = dial(ras, null);
        clock.awaitTasks(1);
        operation.stop(Kind.CLOSED);
        FakeRas.await(ras.inHangUp);
        clock.advance(HangUpWait.DEFAULT_BOUND);
        clock.waitUntil(operation::isEnded);
        assertThat(ras.calls).doesNotContain("free");
        assertThat(engine.live()).containsExactly(operation);
        ras.letHangUpReturn();
        clock.waitUntil(() -> ras.freed.getCount() == 0);
        assertThat(engine.live()).isEmpty();
    }

    @Test
    void blockedCallDelaysNoOtherOperation() throws InterruptedException {
        FakeRas blocked = FakeRas.blockingDial();
        Operation first = dial(blocked, null);
        FakeRas.await(blocked.inDial);
        FakeRas quick = new FakeRas();
        Operation second = dial(quick, null);
        FakeRas.await(quick.inDial);
        tell(second, RasStates.CONNECTED, 0);
        clock.waitUntil(second::isEnded);
        assertThat(first.isOver()).isFalse();
        assertThat(handle(second)).isEqualTo(FakeRas.HANDLE);
        blocked.letDialReturn();
        first.stop(Kind.CLOSED);
        clock.runUntil(2, first::isEnded);
    }

    @Test
    void threadThatDialledLivesUntilTheOperationHasEnded() throws InterruptedException {
        FakeRas ras = new FakeRas();
        Operation operation = dial(ras, null);
        FakeRas.await(ras.inDial);
        clock.awaitTasks(1);
        assertThat(ras.dialThread.isAlive()).isTrue();
        assertThat(ras.dialThread.isDaemon()).isTrue();
        assertThat(ras.dialThread.isVirtual()).isFalse();
        assertThat(ras.calls).doesNotContain("free");
        tell(operation, RasStates.CONNECTED, 0);
        FakeRas.await(ras.freed);
    }

    @Test
    void failureBeforeRasDialIsTheEnd() {
        RuntimeException reason = new IllegalStateException("no phone book");
        FakeRas ras = new FakeRas();
        ras.refusal = reason;
        Operation operation = dial(ras, null);
        clock.waitUntil(operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.FAILED);
        assertThat(exception()).hasCause(reason);
        assertThat(engine.live()).isEmpty();
        FakeRas.await(ras.freed);
        assertThat(ras.calls).containsExactly("free");
    }

    @Test
    void handleOfARasDialThatFailsOnItsWayBackIsHungUp() throws InterruptedException {
        RuntimeException reason = new IllegalStateException("no route");
        FakeRas ras = new FakeRas();
        ras.dialFailure = reason;
        Operation operation = dial(ras, null);
        clock.runUntil(2, operation::isEnded);
        assertThat(exception()).hasCause(reason);
        FakeRas.await(ras.freed);
        assertThat(ras.calls).containsExactly("dial", "hangUp " + FakeRas.HANDLE, "free");
    }

    @Test
    void dialThatCannotBeStartedIsFreed() {
        FakeRas ras = new FakeRas();
        prepare(ras, null).discard();
        assertThat(ras.calls).containsExactly("free");
    }

    @Test
    void tokensAreNeverUsedTwiceAndGoWithTheOperation() throws InterruptedException {
        FakeRas ras = new FakeRas();
        ras.dialCode = 711;
        ras.cell = 0;
        Operation first = dial(ras, null);
        Operation second = dial(ras, null);
        assertThat(first.token()).isNotEqualTo(second.token());
        clock.waitUntil(() -> first.isEnded() && second.isEnded());
        clock.waitUntil(() -> engine.live().isEmpty());
        tell(first, RasStates.CONNECTED, 0);
        assertThat(engine.awaitQuiescence(Duration.ofSeconds(20))).isTrue();
        assertThat(told).isEmpty();
    }

    private void tell(Operation operation, int state, int error) {
        engine.ring().publish(operation.token(), FakeRas.HANDLE, state, error, 0, 1);
        clock.waitUntil(() -> operation.state().code() == state || engine.live().isEmpty());
    }

    private Operation dial(FakeRas ras, @Nullable Duration timeout) {
        Operation operation = prepare(ras, timeout);
        engine.start(operation);
        return operation;
    }

    private Operation prepare(FakeRas ras, @Nullable Duration timeout) {
        OperationListener listener = new OperationListener() {
            @Override
            public void notified(DialNotification notification) {
                told.add(notification);
            }

            @Override
            public PauseReply paused(DialNotification notification) {
                throw new AssertionError("no pause is answered here");
            }

            @Override
            public void ended(@Nullable DialException how) {
                failure = how;
                ended = true;
            }
        };
        return engine.prepare(FakeRas.office(timeout, null, null, false), ras, ras, listener);
    }

    private long handle(Operation operation) {
        clock.waitUntil(() -> ended);
        assertThat(failure).isNull();
        return operation.handle();
    }

    private DialException exception() {
        clock.waitUntil(() -> ended);
        return Objects.requireNonNull(failure);
    }

    private DialFailure failure() {
        return exception().failure();
    }
}
