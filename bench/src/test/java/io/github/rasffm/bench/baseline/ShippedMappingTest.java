// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What RAS answers it is shown by {@code .ci/windows-jvm bench}, with the simulator as the system's library. */
final class ShippedMappingTest {
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is answered by RAS itself, and nobody knows what")
    void cannotBeLoadedElsewhere() {
        assertThat(ShippedMapping.outcome()).contains("cannot be loaded here, as there is no rasapi32.dll");
    }
}
