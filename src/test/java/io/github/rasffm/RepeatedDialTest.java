// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.NotificationStub;
import io.github.rasffm.internal.dial.DialService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many dials leave as little as one. */
class RepeatedDialTest extends SimulatorTest {
    private static final int DIALS = 1000;

    @Test
    void thousandDialsLeaveNothingAndNeverResumeAnother() throws Exception {
        simulator.scenarioText("0 OpenPort\n0 Connected\nhang-up takes 0 looks");
        RasDialer dialer = ras.dialer();
        for (int i = 0; i < DIALS; i++) {
            hangUp(dialer.dial("Office").await(SOON));
        }
        clock.waitUntil(() -> DialService.liveOperations() == 0);
        assertThat(simulator.openHandles()).isZero();
        assertThat(NotificationStub.failureCount()).isZero();
        assertThat(calls("RasDialW")).isEqualTo(DIALS);
        assertThat(calls("RasHangUpW")).isEqualTo(DIALS);
    }

    @Test
    void failedDialsLeaveNothingEither() {
        simulator.scenarioText("0 OpenPort\n0 Authenticate error 691\nhang-up takes 0 looks");
        for (int i = 0; i < DIALS / 4; i++) {
            assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(691);
        }
        clock.waitUntil(() -> DialService.liveOperations() == 0);
        assertThat(calls("RasHangUpW")).isEqualTo(DIALS / 4);
    }

    @Test
    void manyDialsAtATimeKeepTheirOwnNotifications() throws Exception {
        simulator.set("notifier-thread", "parallel");
        simulator.scenarioText("entries 40 Line\n0 OpenPort\n0 Authenticate\n0 Connected\nhang-up takes 0 looks");
        List<DialOperation> operations = new ArrayList<>();
        List<List<Integer>> seen = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            List<Integer> mine = new ArrayList<>();
            seen.add(mine);
            operations.add(ras.dialer()
                    .dial(DialRequest.of("Line " + i)
                            .handler((operation, notification) ->
                                    mine.add(notification.state().code()))));
        }
        for (DialOperation operation : operations) {
            hangUp(operation.await(SOON));
        }
        assertThat(seen).allSatisfy(states -> assertThat(states).containsExactly(0, 5, 0x2000));
    }
}
