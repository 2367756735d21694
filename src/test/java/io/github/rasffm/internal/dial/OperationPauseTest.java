// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What late, refused and unwanted replies do to an operation. */
class OperationPauseTest {
    private static final int RETRY = 0x1001;

    private final VirtualClock clock = new VirtualClock();
    private final DialEngine engine = new DialEngine(clock);
    private final FakeRas ras = new FakeRas();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayReply = new CountDownLatch(1);
    private PauseReply reply = PauseReply.goOn();
    private volatile boolean ended;
    private volatile @Nullable DialException failure;

    @Test
    void resumeIsTriedAgainWhileTheNotifierOfThePauseStillRuns() throws InterruptedException {
        ras.resumeCodes.addAll(List.of(RasCodes.PENDING, RasCodes.PENDING));
        mayReply.countDown();
        Operation operation = pausedDial();
        untilResumed();
        clock.runUntil(1, () -> resumes() == 3);
        assertThat(operation.isOver()).isFalse();
        end(operation);
    }

    @Test
    void replyToAPauseThatCameBetweenTwoTriesIsAppliedToTheNext() throws InterruptedException {
        ras.resumeCodes.add(RasCodes.PENDING);
        mayReply.countDown();
        Operation operation = pausedDial();
        untilResumed();
        clock.awaitTasks(1);
        assertThat(ras.changes).hasSize(1);
        pause(operation);
        assertThat(engine.awaitQuiescence(Duration.ofSeconds(20))).isTrue();
        clock.runUntil(1, () -> resumes() == 2);
        assertThat(ras.changes).hasSize(2);
        end(operation);
    }

    @Test
    void dialThatIsHungUpIsNotResumedAnyMore() throws InterruptedException {
        ras.resumeCodes.addAll(List.of(RasCodes.PENDING, RasCodes.PENDING, RasCodes.PENDING));
        mayReply.countDown();
        Operation operation = pausedDial();
        untilResumed();
        operation.stop(DialEnd.Kind.HUNG_UP);
        FakeRas.await(ras.inHangUp);
        clock.runUntil(2, operation::isEnded);
        clock.runUntil(1, () -> ras.freed.getCount() == 0);
        assertThat(ras.calls).containsExactly("dial", "resume", "hangUp " + FakeRas.HANDLE, "free");
    }

    @Test
    void resumeThatIsNeverPossibleIsTheFailure() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            ras.resumeCodes.add(RasCodes.PENDING);
        }
        mayReply.countDown();
        Operation operation = pausedDial();
        untilResumed();
        clock.runUntil(1, operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.FAILED);
        assertThat(resumes()).isEqualTo(6);
    }

    @Test
    void refusedResumeIsNotTriedAgainBecauseThatCouldLockAnAccount() throws InterruptedException {
        ras.resumeCodes.addAll(List.of(691));
        mayReply.countDown();
        Operation operation = pausedDial();
        untilResumed();
        clock.runUntil(2, operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.FAILED);
        assertThat(resumes()).isEqualTo(1);
    }

    @Test
    void passwordOfAReplyThatCameTooLateIsWiped() throws InterruptedException {
        char[] password = "secret".toCharArray();
        Credentials late = Credentials.of("", password);
        reply = new PauseReply.NewPassword(late);
        Operation operation = pausedDial();
        asked.await();
        operation.stop(DialEnd.Kind.HUNG_UP);
        mayReply.countDown();
        clock.runUntil(2, operation::isEnded);
        assertThat(failure()).isEqualTo(DialFailure.HUNG_UP);
        assertThat(late.isDestroyed()).isTrue();
        assertThat(resumes()).isZero();
    }

    /** The notifier of the pause has the time to return before RasDial is called again. */
    private void untilResumed() throws InterruptedException {
        FakeRas.await(ras.changed);
        clock.awaitTasks(1);
        assertThat(resumes()).isZero();
        clock.advance(Duration.ofMillis(10));
        clock.waitUntil(() -> resumes() == 1);
    }

    private long resumes() {
        return ras.calls.stream().filter("resume"::equals).count();
    }

    private Operation pausedDial() {
        OperationListener listener = new OperationListener() {
            @Override
            public void notified(DialNotification notification) {}

            @Override
            public PauseReply paused(DialNotification notification) {
                asked.countDown();
                boolean waiting = true;
                while (waiting) {
                    try {
                        mayReply.await();
                        waiting = false;
                    } catch (InterruptedException noLongerWanted) {
                        // This handler replies all the same.
                    }
                }
                return reply;
            }

            @Override
            public void ended(@Nullable DialException how) {
                failure = how;
                ended = true;
            }
        };
        DialCommand command = FakeRas.office(null, Duration.ofMinutes(2), null, false);
        Operation operation = engine.prepare(command, ras, ras, listener);
        engine.start(operation);
        FakeRas.await(ras.inDial);
        pause(operation);
        return operation;
    }

    private void pause(Operation operation) {
        engine.ring().publish(operation.token(), FakeRas.HANDLE, RETRY, 0, 0, 1);
    }

    private void end(Operation operation) {
        operation.stop(DialEnd.Kind.CLOSED);
        clock.runUntil(2, operation::isEnded);
    }

    private DialFailure failure() {
        clock.waitUntil(() -> ended);
        return Objects.requireNonNull(failure).failure();
    }
}
