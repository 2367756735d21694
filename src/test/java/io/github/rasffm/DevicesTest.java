/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasffm.model.RasDevice;
import io.github.rasffm.model.RasException;
import org.junit.jupiter.api.Test;

/** The list of devices. Source: Microsoft, "RasEnumDevices". */
class DevicesTest extends SimulatorTest {
    @Test
    void listsWhatRasCanDialWith() {
        assertThat(ras.devices())
                .contains(new RasDevice("vpn", "WAN Miniport (IKEv2)"), new RasDevice("modem", "Standard Modem"))
                .isUnmodifiable();
    }

    @Test
    void mayBeEmpty() {
        simulator.scenarioText("devices none\n0 Connected\n");
        assertThat(ras.devices()).isEmpty();
    }

    @Test
    void saysWhyRasRefuses() {
        simulator.scenarioText("on RasEnumDevices fail 711 always\n0 Connected\n");
        assertThatExceptionOfType(RasException.class)
                .isThrownBy(ras::devices)
                .withMessageStartingWith("listing devices failed: ERROR_RASMAN_CANNOT_INITIALIZE (711)");
    }

    @Test
    void wantsAnOpenLibrary() {
        ras.close();
        assertThatIllegalStateException().isThrownBy(ras::devices);
    }
}
