// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.internal.dial.RecordingMachine.Effect;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Finish;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.HangUp;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dials of several links, in the orders in which RAS may speak of them. */
class DialMachineLinksTest {
    private static final long HANDLE = 0x1234;
    private static final int CONNECT_DEVICE = 2;
    private static final int UP = 22;
    private static final int DOWN = 23;
    private static final int CONNECTED = 0x2000;

    private final RecordingMachine machine = new RecordingMachine(false);

    @Test
    void errorOfTheOnlyLinkSoFarIsNoEndWhileAnotherMayCome() {
        dials(2);
        assertThat(told(1, CONNECT_DEVICE, 678)).contains(new Look());
        told(2, CONNECT_DEVICE, 0);
        told(2, UP, 0);
        assertThat(told(2, CONNECTED, 0)).contains(new Finish(DialEnd.of(Kind.CONNECTED, CONNECTED), HANDLE));
    }

    @Test
    void errorOfTheOnlyLinkOfAnEntryIsTheEnd() {
        dials(1);
        assertThat(told(1, CONNECT_DEVICE, 678)).contains(new HangUp(HANDLE));
    }

    @Test
    void lastErrorIsTheOneOfTheDial() {
        dials(3);
        told(2, CONNECT_DEVICE, 676);
        told(1, CONNECT_DEVICE, 678);
        assertThat(told(3, CONNECT_DEVICE, 680)).contains(new HangUp(HANDLE));
        assertThat(machine.hangUpSettled(false)).contains(new Finish(DialEnd.failed(CONNECT_DEVICE, 680, 0), HANDLE));
    }

    @Test
    void errorOfALinkToldTwiceCountsOnce() {
        dials(2);
        told(1, CONNECT_DEVICE, 678);
        assertThat(told(1, CONNECT_DEVICE, 678)).contains(new Look());
        assertThat(machine.undecided()).isTrue();
    }

    @Test
    void linkThatIsDialledAgainHasNotFailed() {
        dials(2);
        told(1, CONNECT_DEVICE, 678);
        told(1, CONNECT_DEVICE, 0);
        assertThat(told(2, CONNECT_DEVICE, 676)).contains(new Look());
    }

    @Test
    void errorBeforeRasDialReturnedIsJudgedAgainWhenTheLinksAreKnown() {
        machine.mayDial();
        told(1, CONNECT_DEVICE, 678);
        assertThat(machine.linksKnown(2)).containsExactly(new Look());
        machine.returned(0, HANDLE);
        assertThat(machine.undecided()).isTrue();
        assertThat(told(2, CONNECTED, 0)).hasAtLeastOneElementOfType(Finish.class);
    }

    @Test
    void errorBeforeRasDialReturnedStaysTheEndOfASingleLink() {
        machine.mayDial();
        told(1, CONNECT_DEVICE, 678);
        assertThat(machine.linksKnown(1)).isEmpty();
        assertThat(machine.returned(0, HANDLE)).containsExactly(new HangUp(HANDLE));
    }

    @Test
    void userWhoHungUpIsNotOverruledByLinksThatRemain() {
        machine.mayDial();
        told(1, CONNECT_DEVICE, 678);
        machine.stopRequested(Kind.HUNG_UP);
        machine.linksKnown(2);
        machine.returned(0, HANDLE);
        assertThat(machine.undecided()).isFalse();
    }

    @Test
    void linkThatGoesDownIsNoEndButCountsAsFailed() {
        dials(2);
        assertThat(told(1, DOWN, 0)).contains(new Look());
        assertThat(machine.undecided()).isTrue();
        assertThat(told(2, CONNECT_DEVICE, 676)).contains(new HangUp(HANDLE));
    }

    @Test
    void statusOfTheWholeEndsADialWhoseOtherLinksStaySilent() {
        dials(3);
        told(1, CONNECT_DEVICE, 678);
        assertThat(machine.statusRead(0, CONNECT_DEVICE, 678)).containsExactly(new Look());
        assertThat(machine.statusRead(0, CONNECT_DEVICE, 678)).contains(new HangUp(HANDLE));
    }

    private void dials(int links) {
        machine.mayDial();
        machine.linksKnown(links);
        machine.returned(0, HANDLE);
    }

    private List<Effect> told(int subEntry, int state, int error) {
        return machine.notified(subEntry, HANDLE, state, error, 0);
    }
}
