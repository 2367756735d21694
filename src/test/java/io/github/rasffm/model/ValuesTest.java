/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ValuesTest {
    @Test
    void endpointsTakeFourOrSixteenBytes() {
        byte[] octets = {(byte) 203, 0, 113, 7};
        TunnelEndpoint v4 = TunnelEndpoint.of(octets);
        octets[0] = 1;
        TunnelEndpoint v6 =
                TunnelEndpoint.of(new byte[] {0x20, 1, 0xd, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

        assertThat(v4).hasToString("203.0.113.7").isEqualTo(TunnelEndpoint.of(new byte[] {(byte) 203, 0, 113, 7}));
        assertThat(v6).hasToString("2001:db8:0:0:0:0:0:1").isNotEqualTo(v4);
        assertThatIllegalArgumentException().isThrownBy(() -> TunnelEndpoint.of(new byte[5]));
    }

    @Test
    void aHandleIsNeverZero() {
        assertThat(new ConnectionHandle(0xFFFF_FFFF_0000_0001L)).hasToString("0xffffffff00000001");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionHandle(0));
    }

    @Test
    void aNotificationCarriesItsErrorOnlyIfThereIsOne() {
        DialNotification failed = new DialNotification(
                ConnectionState.AUTH_NOTIFY, OptionalInt.of(691), OptionalInt.of(3), OptionalInt.of(1), false);
        DialNotification fine = new DialNotification(
                ConnectionState.AUTH_NOTIFY, OptionalInt.of(0), OptionalInt.of(3), OptionalInt.of(1), false);
        DialNotification unknown = new DialNotification(
                ConnectionState.CONNECTED, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), true);

        assertThat(failed.error()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo(691);
            assertThat(error.extendedCode()).isEqualTo(3);
        });
        assertThat(fine.error()).isEmpty();
        assertThat(unknown.error()).isEmpty();
    }

    @Test
    void aStatusCarriesItsErrorOnlyIfThereIsOne() {
        assertThat(status(0).error()).isEmpty();
        assertThat(status(0x80420112).error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(0x80420112L));
    }

    private static ConnectionStatus status(int errorCode) {
        return new ConnectionStatus(
                ConnectionState.CONNECTED,
                errorCode,
                "vpn",
                "WAN Miniport (IKEv2)",
                "vpn.example.com",
                Optional.empty(),
                Optional.empty(),
                ConnectionSubState.NONE);
    }

    @ParameterizedTest
    @EnumSource(HangUpOutcome.Kind.class)
    void onlyTwoOutcomesSayThatTheConnectionIsGone(HangUpOutcome.Kind kind) {
        HangUpOutcome outcome = new HangUpOutcome(kind, 6, Optional.empty(), Duration.ZERO, 1);

        assertThat(outcome.isGone())
                .isEqualTo(kind == HangUpOutcome.Kind.GONE || kind == HangUpOutcome.Kind.ALREADY_GONE);
    }
}
