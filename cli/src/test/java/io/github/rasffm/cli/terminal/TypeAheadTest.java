/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class TypeAheadTest {
    @Test
    void changesNothingWhereStandardInputIsNoTerminal() {
        assertThatCode(TypeAhead::discard).doesNotThrowAnyException();
    }
}
