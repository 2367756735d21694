// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On Windows the simulator's library must be rasapi32.dll of the system, as {@code .ci/windows-jvm} has it. */
final class ShippedMappingTest {
    @Test
    void jnaIsRefusedByRasAndCannotBeLoadedElsewhere() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        assertThat(ShippedMapping.outcome())
                .contains(
                        windows
                                ? "fails with ERROR_INVALID_SIZE (632); its RASCONN has 1392 bytes"
                                : "cannot be loaded here, as there is no rasapi32.dll");
    }
}
