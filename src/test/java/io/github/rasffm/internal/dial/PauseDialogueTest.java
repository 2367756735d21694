// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.DialChange;
import io.github.rasffm.internal.dial.RecordingMachine.Effect;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a pause leaves behind once it was answered; all on the thread of the test. */
class PauseDialogueTest {
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final int RETRY = 0x1001;

    private final VirtualClock clock = new VirtualClock();
    private final FakeRas ras = new FakeRas();
    private final Deque<Runnable> handlers = new ArrayDeque<>();
    private final DialNotification told = new Effect.Deliver(RETRY, 0, 0, 1, false).notification();
    private boolean tooSlow;
    private boolean interrupted;

    @Test
    void timeOfAnAnsweredPauseIsTakenBack() {
        Operation operation = prepared();
        operation.ask(DialMachine::mayDial);
        operation.input(machine -> machine.returned(0, FakeRas.HANDLE));
        operation.input(machine -> machine.notified(FakeRas.HANDLE, told));
        assertThat(clock.count()).isEqualTo(1);
        handlers.remove().run();
        assertThat(clock.count()).isZero();
    }

    @Test
    void interruptOfAHandlerThatWasTooSlowStaysWithIt() throws Exception {
        tooSlow = true;
        prepared().pauses().ask(1, told, clock).run();
        assertThat(interrupted).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void replyThatNobodyTookIsWiped() {
        char[] password = "secret".toCharArray();
        PauseDialogue pauses = prepared().pauses();
        pauses.keep(new DialChange(null, password, null, null, null));
        pauses.keep(null);
        assertThat(password).containsOnly('\0');
    }

    private Operation prepared() {
        OperationListener listener = new OperationListener() {
            @Override
            public void notified(DialNotification notification) {}

            @Override
            public PauseReply paused(DialNotification notification) {
                if (tooSlow) {
                    clock.advance(BOUND);
                }
                interrupted = Thread.currentThread().isInterrupted();
                return PauseReply.goOn();
            }

            @Override
            public void ended(@Nullable DialException failure) {}
        };
        return new DialEngine(clock).prepare(FakeRas.office(null, BOUND, handlers::add, false), ras, ras, listener);
    }
}
