// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.internal.dial.RecordingMachine.Effect;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Deliver;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Finish;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.HangUp;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Look;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Release;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hang-up, time-out, close and the liveness net. */
class DialMachineStopTest {
    private static final long HANDLE = 0x1234;
    private static final int CONNECTED = 0x2000;

    private final RecordingMachine machine = new RecordingMachine(false);

    @Test
    void hangUpBeforeTheDialPreventsIt() {
        machine.stopRequested(Kind.HUNG_UP);
        assertThat(machine.mayDial()).isFalse();
        assertThat(machine.notDialled(null)).containsExactly(new Finish(DialEnd.of(Kind.HUNG_UP, 0), 0), new Release());
    }

    @Test
    void whatStopsTheDialBeforehandIsTheCause() {
        RuntimeException cause = new IllegalStateException("no such entry");
        List<Effect> effects = machine.notDialled(cause);
        assertThat(effects).containsExactly(new Finish(new DialEnd(Kind.FAILED, 0, 0, 0, cause), 0), new Release());
    }

    @Test
    void hangUpWithoutHandleWaitsForTheHandle() {
        machine.mayDial();
        assertThat(machine.stopRequested(Kind.HUNG_UP)).isEmpty();
        assertThat(machine.notified(1, HANDLE, 0, 0, 0)).contains(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).containsExactly(new Finish(DialEnd.of(Kind.HUNG_UP, 0), HANDLE));
        assertThat(machine.returned(0, HANDLE)).containsExactly(new Release());
    }

    @Test
    void hangUpThatReturnsBeforeItsOverdueOutcomeIsTakenIsNotOwedAnyMore() {
        machine.mayDial();
        machine.notified(1, HANDLE, 0, 0, 0);
        machine.stopRequested(Kind.HUNG_UP);
        assertThat(machine.hangUpReturned()).containsExactly(new Finish(DialEnd.of(Kind.HUNG_UP, 0), HANDLE));
        assertThat(machine.hangUpSettled(true)).isEmpty();
        assertThat(machine.returned(0, HANDLE)).containsExactly(new Release());
    }

    @Test
    void hangUpWhileConnectedIsOnItsWayWins() {
        machine.mayDial();
        machine.notified(1, HANDLE, CONNECTED, 0, 0);
        assertThat(machine.stopRequested(Kind.HUNG_UP)).containsExactly(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).hasOnlyElementsOfType(Finish.class);
        assertThat(machine.returned(0, HANDLE)).containsExactly(new Release());
    }

    @Test
    void hangUpAfterTheErrorKeepsTheError() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        machine.notified(1, HANDLE, 5, 691, 0);
        assertThat(machine.stopRequested(Kind.HUNG_UP)).isEmpty();
        assertThat(machine.hangUpSettled(false)).contains(new Finish(DialEnd.failed(5, 691, 0), HANDLE));
    }

    @Test
    void hangUpAfterAnErrorNeedNotWaitForRasDial() {
        machine.mayDial();
        assertThat(machine.notified(1, HANDLE, 5, 691, 0)).doesNotContain(new HangUp(HANDLE));
        assertThat(machine.stopRequested(Kind.HUNG_UP)).containsExactly(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).containsExactly(new Finish(DialEnd.failed(5, 691, 0), HANDLE));
        assertThat(machine.returned(691, HANDLE)).containsExactly(new Release());
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMED_OUT", "CLOSED"})
    void nobodyWaitsForAHandleOnceTheDialIsGivenUp(Kind kind) {
        machine.mayDial();
        machine.notified(1, 0, 5, 691, 0);
        assertThat(machine.stopRequested(Kind.HUNG_UP)).isEmpty();
        assertThat(machine.stopRequested(kind)).containsExactly(new Finish(DialEnd.failed(5, 691, 0), 0));
        assertThat(machine.returned(691, HANDLE)).containsExactly(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).containsExactly(new Release());
    }

    @Test
    void timeOutEndsAnOverdueRasDialAndCleansUpWhenItReturns() {
        machine.mayDial();
        assertThat(machine.stopRequested(Kind.TIMED_OUT)).containsExactly(new Finish(DialEnd.of(Kind.TIMED_OUT, 0), 0));
        assertThat(machine.dialRuns()).isTrue();
        assertThat(machine.returned(0, HANDLE)).containsExactly(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).containsExactly(new Release());
    }

    @Test
    void memoryStaysUntilAnOverdueHangUpReturns() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        machine.stopRequested(Kind.CLOSED);
        assertThat(machine.hangUpSettled(true)).containsExactly(new Finish(DialEnd.of(Kind.CLOSED, 0), HANDLE));
        assertThat(machine.hangUpReturned()).containsExactly(new Release());
    }

    @Test
    void statusEndsTheOperationOnlyWhenASecondReadingAgrees() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        assertThat(machine.statusRead(0, CONNECTED, 0)).containsExactly(new Look());
        assertThat(machine.statusRead(0, CONNECTED, 0))
                .containsExactly(
                        new Deliver(CONNECTED, 0, 0, 0, true),
                        new Finish(DialEnd.of(Kind.CONNECTED, CONNECTED), HANDLE),
                        new Release());
    }

    @Test
    void notificationBetweenTwoReadingsCounts() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        machine.statusRead(0, CONNECTED, 0);
        machine.notified(1, HANDLE, 14, 0, 0);
        assertThat(machine.statusRead(0, CONNECTED, 0)).containsExactly(new Look());
    }

    @Test
    void failureInTheStatusIsHungUp() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        machine.statusRead(0, 6, 691);
        assertThat(machine.statusRead(0, 6, 691)).containsExactly(new Deliver(6, 691, 0, 0, true), new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).contains(new Finish(DialEnd.failed(6, 691, 0), HANDLE));
    }

    @Test
    void goneHandleEndsWithoutHangUp() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        machine.statusRead(6, 0, 0);
        assertThat(machine.statusRead(6, 0, 0))
                .containsExactly(new Finish(new DialEnd(Kind.GONE, 0, 6, 0, null), 0), new Release());
    }

    @Test
    void otherCodeOfTheStatusIsGoneTooButHungUp() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        machine.statusRead(668, 0, 0);
        assertThat(machine.statusRead(668, 0, 0)).containsExactly(new HangUp(HANDLE));
    }

    @Test
    void runningStatusSaysNothing() {
        machine.mayDial();
        machine.returned(0, HANDLE);
        assertThat(machine.statusRead(0, 5, 0)).isEmpty();
        assertThat(machine.undecided()).isTrue();
    }
}
