// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Scenario("connects")
class DialTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Ras ras = Ras.open();
    private final List<DialNotification> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void closes() {
        ras.close();
    }

    @Test
    void dialConnectsAndHangsUp() throws Exception {
        RasConnection connection = dial("Office").await(SOON);
        assertThat(connection.entryName()).isEqualTo("Office");
        assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(connection.deviceType()).isEqualTo("vpn");
        HangUpOutcome outcome = connection.hangUp();
        assertThat(outcome.kind()).isEqualTo(HangUpOutcome.Kind.GONE);
        assertThat(outcome.code()).isEqualTo(6);
        assertThat(told).first().extracting(DialNotification::state).isEqualTo(ConnectionState.OPEN_PORT);
        assertThat(told).last().extracting(DialNotification::state).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    @Scenario("failsAuthentication")
    void failedDialSaysWhyAndIsHungUp() {
        DialException failure =
                catchThrowableOfType(DialException.class, () -> dial("Office").await(SOON));
        assertThat(failure.failure()).isEqualTo(DialFailure.FAILED);
        assertThat(failure.errorCode()).isEqualTo(691);
        assertThat(told).last().extracting(n -> n.errorCode().getAsInt()).isEqualTo(691);
    }

    private DialOperation dial(String entry) {
        return ras.dialer().dial(DialRequest.of(entry).handler((operation, notification) -> told.add(notification)));
    }
}
