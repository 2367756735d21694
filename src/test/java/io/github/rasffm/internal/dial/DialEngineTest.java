// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Closing, exit and quiescence. */
class DialEngineTest {
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final VirtualClock clock = new VirtualClock();
    private final DialEngine engine = new DialEngine(clock);
    private final CountDownLatch inHandler = new CountDownLatch(1);
    private final CountDownLatch handlerMayReturn = new CountDownLatch(1);

    @Test
    void stoppingAllIsBoundedThoughNoHangUpReturns() throws InterruptedException {
        FakeRas first = FakeRas.blockingHangUp();
        FakeRas second = FakeRas.blockingHangUp();
        first.readingsUntilGone = 0;
        second.readingsUntilGone = 0;
        List<Operation> operations = List.of(dial(first), dial(second));
        FakeRas.await(first.inDial);
        FakeRas.await(second.inDial);
        clock.awaitTasks(2);
        AtomicBoolean stopped = new AtomicBoolean();
        Thread closer = Thread.ofPlatform().daemon().start(() -> {
            stopAll(operations);
            stopped.set(true);
        });
        FakeRas.await(first.inHangUp);
        FakeRas.await(second.inHangUp);
        // The two hang-ups' alarms and the closer's.
        clock.awaitTasks(3);
        clock.advance(BOUND.minusMillis(1));
        assertThat(stopped).isFalse();
        clock.runUntil(3, stopped::get);
        assertThat(Duration.ofNanos(clock.nanoTime())).isEqualTo(BOUND);
        closer.join();
        first.letHangUpReturn();
        second.letHangUpReturn();
        FakeRas.await(first.freed);
        FakeRas.await(second.freed);
    }

    @Test
    void stoppingHangsUpWhatARunningRasDialBrings() throws InterruptedException {
        FakeRas ras = FakeRas.blockingDial();
        ras.readingsUntilGone = 0;
        Operation operation = dial(ras);
        FakeRas.await(ras.inDial);
        Thread closer = Thread.ofPlatform().daemon().start(() -> stopAll(List.of(operation)));
        clock.waitUntil(operation::isOver);
        // The closer's alarm: it waits though the end is decided.
        clock.awaitTasks(1);
        ras.letDialReturn();
        closer.join();
        assertThat(ras.calls).contains("hangUp " + FakeRas.HANDLE);
        FakeRas.await(ras.freed);
    }

    @Test
    void stoppingWaitsForNoHandler() throws InterruptedException {
        FakeRas ras = new FakeRas();
        ras.readingsUntilGone = 0;
        Operation operation = dial(ras);
        FakeRas.await(ras.inDial);
        engine.ring().publish(operation.token(), FakeRas.HANDLE, 0, 0, 0, 1);
        FakeRas.await(inHandler);
        engine.stopAll(List.of(operation), BOUND.toNanos());
        assertThat(operation.isOver()).isTrue();
        assertThat(operation.isEnded()).isFalse();
        handlerMayReturn.countDown();
        clock.waitUntil(operation::isEnded);
    }

    @Test
    void quietOnlyWhenNoHandlerRuns() throws InterruptedException {
        assertThat(engine.awaitQuiescence(BOUND)).isTrue();
        FakeRas ras = new FakeRas();
        Operation operation = dial(ras);
        engine.ring().publish(operation.token(), FakeRas.HANDLE, RasStates.CONNECTED, 0, 0, 1);
        assertThat(engine.awaitQuiescence(Duration.ofMillis(1))).isFalse();
        handlerMayReturn.countDown();
        assertThat(engine.awaitQuiescence(Duration.ofSeconds(20))).isTrue();
        FakeRas.await(ras.freed);
    }

    private void stopAll(List<Operation> operations) {
        try {
            engine.stopAll(operations, BOUND.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Operation dial(FakeRas ras) {
        OperationListener listener = new OperationListener() {
            @Override
            public void notified(DialNotification notification) {
                inHandler.countDown();
                FakeRas.await(handlerMayReturn);
            }

            @Override
            public PauseReply paused(DialNotification notification) {
                throw new AssertionError("no pause is answered here");
            }

            @Override
            public void ended(@Nullable DialException failure) {}
        };
        Operation operation = engine.prepare(FakeRas.office(null, null, null, false), ras, ras, listener);
        engine.start(operation);
        return operation;
    }
}
