/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Tests write to a file or a pipe; the console itself is looked at by eye. */
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "calls kernel32")
class WindowsConsoleTest {
    @Test
    void whatIsNoConsoleHasNoSize() {
        assertThat(WindowsConsole.size()).isEmpty();
    }

    @Test
    void whatIsNoConsoleTakesNoCodes() {
        assertThat(WindowsConsole.takeCodes()).isFalse();
    }
}
