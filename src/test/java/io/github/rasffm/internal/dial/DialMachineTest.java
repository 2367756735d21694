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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialMachineTest {
    private static final long HANDLE = 0x1234;
    private static final int CONNECTED = 0x2000;
    private static final int DISCONNECTED = 0x2001;
    private static final int AUTHENTICATE = 5;

    private final RecordingMachine machine = new RecordingMachine(false);
    private final List<Effect> effects = new ArrayList<>();

    @BeforeEach
    void startsDialling() {
        assertThat(machine.mayDial()).isTrue();
    }

    @Test
    void connectsAndHangsNothingUp() {
        returned(0, HANDLE);
        told(0, 0);
        told(CONNECTED, 0);
        assertThat(effects)
                .containsExactly(
                        deliver(0, 0),
                        deliver(CONNECTED, 0),
                        new Finish(DialEnd.of(Kind.CONNECTED, CONNECTED), HANDLE),
                        new Release());
    }

    @Test
    void onlyWhatTheCallThreadHasToDoWakesIt() {
        returned(0, HANDLE);
        assertThat(machine.wakes(false))
                .as("it looks at the status from now on")
                .isTrue();
        told(0, 0);
        assertThat(machine.wakes(true)).as("a notification").isFalse();
        told(CONNECTED, 0);
        assertThat(machine.wakes(true)).as("the end").isTrue();
    }

    @Test
    void aReplyToAPauseWakesTheCallThread() {
        RecordingMachine paused = new RecordingMachine(true);
        assertThat(paused.mayDial()).isTrue();
        paused.returned(0, HANDLE);
        paused.notified(1, HANDLE, 0x1002, 0, 0);
        assertThat(paused.wakes(true)).as("the question").isFalse();
        paused.replied(1, true);
        assertThat(paused.wakes(true)).as("the reply").isTrue();
    }

    @Test
    void notificationsMayComeBeforeRasDialReturns() {
        told(0, 0);
        told(CONNECTED, 0);
        assertThat(effects).containsExactly(deliver(0, 0), deliver(CONNECTED, 0));
        returned(0, HANDLE);
        assertThat(effects.subList(2, 4))
                .containsExactly(new Finish(DialEnd.of(Kind.CONNECTED, CONNECTED), HANDLE), new Release());
    }

    @Test
    void errorHangsUpAndWaitsBeforeTheEnd() {
        returned(0, HANDLE);
        told(AUTHENTICATE, 0);
        told(AUTHENTICATE, 691);
        assertThat(effects).containsExactly(deliver(AUTHENTICATE, 0), deliver(AUTHENTICATE, 691), new HangUp(HANDLE));
        effects.clear();
        add(machine.hangUpSettled(false));
        assertThat(effects).containsExactly(new Finish(DialEnd.failed(AUTHENTICATE, 691, 0), HANDLE), new Release());
    }

    @Test
    void errorBeforeRasDialReturnedWaitsForTheReturn() {
        told(AUTHENTICATE, 691);
        assertThat(effects).containsExactly(deliver(AUTHENTICATE, 691));
        returned(691, HANDLE);
        assertThat(effects).last().isEqualTo(new HangUp(HANDLE));
    }

    @Test
    void handleInSpiteOfAnErrorCodeIsHungUp() {
        returned(756, HANDLE);
        assertThat(effects).containsExactly(new HangUp(HANDLE));
        add(machine.hangUpSettled(false));
        assertThat(effects).element(1).isEqualTo(new Finish(DialEnd.failed(0, 756, 0), HANDLE));
    }

    @Test
    void errorCodeWithoutHandleEndsAtOnce() {
        returned(623, 0);
        assertThat(effects).containsExactly(new Finish(DialEnd.failed(0, 623, 0), 0), new Release());
    }

    @Test
    void errorCodeAfterConnectedWasToldIsAFailure() {
        told(CONNECTED, 0);
        returned(711, HANDLE);
        assertThat(effects).last().isEqualTo(new HangUp(HANDLE));
        add(machine.hangUpSettled(false));
        assertThat(finish().end()).isEqualTo(DialEnd.failed(CONNECTED, 711, 0));
    }

    @Test
    void pausedIsTestedBeforeTheError() {
        returned(0, HANDLE);
        told(0x1001, 0);
        add(machine.hangUpSettled(false));
        assertThat(finish().end().kind()).isEqualTo(Kind.GAVE_UP);
    }

    @Test
    void pausedStateWithErrorFailsWithThatError() {
        returned(0, HANDLE);
        told(0x1001, 691);
        add(machine.hangUpSettled(false));
        assertThat(finish().end()).isEqualTo(DialEnd.failed(0x1001, 691, 0));
    }

    @Test
    void disconnectedWithoutErrorEnds() {
        returned(0, HANDLE);
        told(DISCONNECTED, 0);
        assertThat(effects).last().isEqualTo(new HangUp(HANDLE));
        add(machine.hangUpSettled(false));
        assertThat(finish().end().kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @Test
    void unknownRunningStateSurvives() {
        returned(0, HANDLE);
        told(77, 0);
        assertThat(effects).containsExactly(deliver(77, 0));
        assertThat(machine.undecided()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80000001, 0xFFFFFFFF})
    void lastStateIsWhatWasToldWithAllItsBits(int state) {
        told(state, 0);
        assertThat(machine.lastState()).isEqualTo(state);
    }

    @Test
    void unknownTerminalStateAsksForTheStatus() {
        returned(0, HANDLE);
        told(0x2005, 0);
        assertThat(effects).containsExactly(deliver(0x2005, 0), new Look());
    }

    @Test
    void firstErrorEndsAndLaterNotificationsChangeNothing() {
        returned(0, HANDLE);
        told(AUTHENTICATE, 691);
        told(DISCONNECTED, 0);
        told(CONNECTED, 0);
        add(machine.hangUpSettled(false));
        told(AUTHENTICATE, 619);
        assertThat(finish().end()).isEqualTo(DialEnd.failed(AUTHENTICATE, 691, 0));
        assertThat(effects.stream().filter(HangUp.class::isInstance)).hasSize(1);
        assertThat(effects.stream().filter(Deliver.class::isInstance)).hasSize(3);
    }

    @Test
    void failedLinkEndsOnlyThatLinkWhileOthersRemain() {
        returned(0, HANDLE);
        add(machine.notified(1, HANDLE, 2, 0, 0));
        add(machine.notified(2, HANDLE, 2, 0, 0));
        add(machine.notified(1, HANDLE, 2, 676, 0));
        assertThat(effects).last().isEqualTo(new Look());
        assertThat(machine.undecided()).isTrue();
        add(machine.notified(2, HANDLE, 2, 678, 0));
        add(machine.hangUpSettled(false));
        assertThat(finish().end()).isEqualTo(DialEnd.failed(2, 678, 0));
    }

    private void told(int state, int error) {
        add(machine.notified(1, HANDLE, state, error, 0));
    }

    private void returned(int code, long cell) {
        add(machine.returned(code, cell));
    }

    private void add(List<Effect> more) {
        effects.addAll(more);
    }

    private Finish finish() {
        List<Effect> ends = effects.stream().filter(Finish.class::isInstance).toList();
        assertThat(ends).hasSize(1);
        return (Finish) ends.getFirst();
    }

    private static Deliver deliver(int state, int error) {
        return new Deliver(state, error, 0, 1, false);
    }
}
