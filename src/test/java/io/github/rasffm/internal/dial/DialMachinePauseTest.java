// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.internal.dial.RecordingMachine.Effect;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Ask;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Deliver;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Finish;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.HangUp;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Resume;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paused states of a dial whose pauses are answered. */
class DialMachinePauseTest {
    private static final long HANDLE = 0x1234;
    private static final int RETRY = 0x1001;
    private static final int CONNECTED = 0x2000;

    private final RecordingMachine machine = new RecordingMachine(true);

    @BeforeEach
    void dials() {
        machine.mayDial();
        machine.returned(0, HANDLE);
    }

    @Test
    void pauseIsAskedAndItsReplyResumesOnce() {
        Deliver told = new Deliver(RETRY, 0, 0, 1, false);
        assertThat(told(RETRY, 0)).containsExactly(told, new Ask(1, told));
        assertThat(machine.mayResume()).isFalse();
        assertThat(machine.replied(1, true)).containsExactly(new Resume());
        assertThat(machine.mayResume()).isTrue();
        assertThat(machine.mayResume()).isFalse();
        assertThat(machine.returned(0, HANDLE)).isEmpty();
        assertThat(told(CONNECTED, 0)).contains(new Finish(DialEnd.of(Kind.CONNECTED, CONNECTED), HANDLE));
    }

    @Test
    void errorOfAPauseIsItsReasonAndNotTheEnd() {
        assertThat(told(RETRY, 691)).hasAtLeastOneElementOfType(Ask.class);
        assertThat(machine.undecided()).isTrue();
    }

    @Test
    void pauseToldTwiceIsAskedOnce() {
        told(RETRY, 0);
        assertThat(told(RETRY, 0)).doesNotHaveAnyElementsOfTypes(Ask.class);
    }

    @Test
    void nextPauseIsAskedAgainAndTheFirstReplyCountsNoMore() {
        told(RETRY, 0);
        machine.replied(1, true);
        machine.mayResume();
        machine.returned(0, HANDLE);
        assertThat(told(RETRY, 0)).hasAtLeastOneElementOfType(Ask.class);
        assertThat(machine.replied(1, true)).isEmpty();
        assertThat(machine.replied(2, true)).containsExactly(new Resume());
    }

    @Test
    void pauseBeforeRasDialReturnedIsResumedAfterIt() {
        RecordingMachine early = new RecordingMachine(true);
        early.mayDial();
        early.notified(1, HANDLE, RETRY, 0, 0);
        assertThat(early.replied(1, true)).containsExactly(new Resume());
        early.returned(0, HANDLE);
        assertThat(early.mayResume()).isTrue();
    }

    @Test
    void givingUpHangsUp() {
        told(RETRY, 0);
        assertThat(machine.replied(1, false)).containsExactly(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).contains(new Finish(DialEnd.of(Kind.GAVE_UP, RETRY), HANDLE));
    }

    @Test
    void replyAfterTheEndResumesNothing() {
        told(RETRY, 0);
        machine.stopRequested(Kind.HUNG_UP);
        assertThat(machine.replied(1, true)).isEmpty();
        assertThat(machine.mayResume()).isFalse();
    }

    @Test
    void stopBetweenReplyAndResumeResumesNothing() {
        told(RETRY, 0);
        machine.replied(1, true);
        machine.stopRequested(Kind.CLOSED);
        assertThat(machine.mayResume()).isFalse();
    }

    @Test
    void refusedResumeIsAFailure() {
        told(RETRY, 0);
        machine.replied(1, true);
        machine.mayResume();
        assertThat(machine.returned(703, HANDLE)).containsExactly(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).contains(new Finish(DialEnd.failed(RETRY, 703, 0), HANDLE));
    }

    @Test
    void pauseThatOnlyTheStatusTellsIsAskedAfterTheSecondReading() {
        assertThat(machine.statusRead(0, RETRY, 691)).doesNotHaveAnyElementsOfTypes(Ask.class);
        Deliver read = new Deliver(RETRY, 691, 0, 0, true);
        assertThat(machine.statusRead(0, RETRY, 691)).containsExactly(read, new Ask(1, read));
        assertThat(machine.statusRead(0, RETRY, 691)).isEmpty();
        assertThat(machine.statusRead(0, RETRY, 691)).isEmpty();
    }

    @Test
    void pauseThatTheStatusStillTellsAfterTheResumeIsNotHurriedToTheUser() {
        told(RETRY, 0);
        machine.replied(1, true);
        machine.mayResume();
        machine.returned(0, HANDLE);
        assertThat(machine.statusRead(0, RETRY, 0)).isEmpty();
        told(6, 0);
        for (int look = 1; look < 15; look++) {
            assertThat(machine.statusRead(0, RETRY, 0)).as("look %d", look).isEmpty();
        }
        assertThat(machine.statusRead(0, RETRY, 0)).hasAtLeastOneElementOfType(Ask.class);
    }

    @Test
    void readingBeforeTheResumeDoesNotCountAfterIt() {
        told(RETRY, 0);
        machine.statusRead(0, 6, 691);
        machine.replied(1, true);
        machine.mayResume();
        machine.returned(0, HANDLE);
        assertThat(machine.statusRead(0, 6, 691)).containsExactly(new Effect.Look());
        assertThat(machine.undecided()).isTrue();
    }

    @Test
    void handleThatGoesWhileTheUserIsAskedIsSeen() {
        told(RETRY, 0);
        machine.statusRead(6, 0, 0);
        assertThat(machine.statusRead(6, 0, 0)).hasAtLeastOneElementOfType(Finish.class);
    }

    private List<Effect> told(int state, int error) {
        return machine.notified(1, HANDLE, state, error, 0);
    }
}
