/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.gen.LayoutTable;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectionStateTest {
    @Test
    void knowsEveryStateOfTheSdkByNameAndNumber() {
        Map<String, Long> sdk = new TreeMap<>();
        LayoutTable.numbers().forEach((name, value) -> {
            if (name.startsWith("RASCS_") && !name.equals("RASCS_PAUSED") && !name.equals("RASCS_DONE")) {
                sdk.put(name.substring("RASCS_".length()), value);
            }
        });
        Map<String, Long> ours = new TreeMap<>();
        ConnectionState.all().forEach(state -> ours.put(state.name(), (long) state.code()));

        assertThat(ours).hasSize(32).isEqualTo(sdk);
    }

    @Test
    void everyKnownStateHasAMeaningOfItsOwn() {
        assertThat(ConnectionState.all().stream().map(ConnectionState::meaning))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "0, RUNNING",
        "24, RUNNING",
        "0x19, RUNNING",
        "0xFFF, RUNNING",
        "0x1000, PAUSED",
        "0x1004, PAUSED",
        "0x1FFF, PAUSED",
        "0x2000, TERMINAL",
        "0x2001, TERMINAL",
        "0x2FFF, TERMINAL",
        "0x3000, PAUSED",
        "0xFFFFCFFF, RUNNING"
    })
    void groupIsATestOfBits(String code, StateGroup group) {
        assertThat(ConnectionState.of(Long.decode(code).intValue()).group()).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 0x1005, 0x2002, -1, Integer.MIN_VALUE})
    void unknownNumbersSurvive(int code) {
        ConnectionState state = ConnectionState.of(code);

        assertThat(state.code()).isEqualTo(code);
        assertThat(state.isKnown()).isFalse();
        assertThat(state.name()).isEqualTo("Unknown(0x" + Integer.toHexString(code) + ")");
        assertThat(state).isEqualTo(ConnectionState.of(code)).hasSameHashCodeAs(ConnectionState.of(code));
        assertThat(ConnectionState.all()).doesNotContain(state);
    }

    @Test
    void knownNumbersGiveTheConstants() {
        assertThat(ConnectionState.of(0x2000)).isSameAs(ConnectionState.CONNECTED);
        assertThat(ConnectionState.CONNECTED).isNotEqualTo(ConnectionState.DISCONNECTED);
        assertThat(ConnectionState.APPLY_SETTINGS.code()).isEqualTo(24);
    }

    @Test
    void subStatesKeepTheirNumbers() {
        assertThat(new ConnectionSubState(0x2000)).isEqualTo(ConnectionSubState.RECONNECTED);
        assertThat(new ConnectionSubState(7)).hasToString("Unknown(0x7)");
        Map<String, Long> sdk = LayoutTable.numbers();
        for (ConnectionSubState state : new ConnectionSubState[] {
            ConnectionSubState.NONE,
            ConnectionSubState.DORMANT,
            ConnectionSubState.RECONNECTING,
            ConnectionSubState.RECONNECTED
        }) {
            assertThat(sdk).containsEntry("RASCSS_" + state.name(), (long) state.code());
        }
    }
}
