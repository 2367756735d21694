/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Plain {@link Ras#open()} on Windows, with the simulator installed as {@code rasapi32.dll} of the system directory. */
@Tag("system-library")
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "only Windows has a system directory with rasapi32.dll")
@Scenario
final class SystemLibraryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void opensTheFileOfTheSystemDirectory() {
        assertThat(System.getProperty(Ras.LIBRARY_PROPERTY)).isNull();
        try (Ras ras = Ras.open()) {
            assertThat(ras.library().isSystem()).isTrue();
            Path file = ras.library().path().orElseThrow();
            assertThat(file).isEqualTo(Path.of(System.getenv("SystemRoot"), "System32", "rasapi32.dll"));
        }
    }

    @Test
    void dialsListsAndHangsUp(RasSimulator simulator) throws Exception {
        try (Ras ras = Ras.open();
                RasConnection connection = ras.dialer().dial("Office").await(PATIENCE)) {
            assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
            assertThat(ras.connections("Office")).hasSize(1);
            assertThat(connection.hangUp(PATIENCE).isGone()).isTrue();
            assertThat(ras.connections()).isEmpty();
            assertThat(simulator.journal()).isNotEmpty();
        }
    }
}
