/* SPDX-License-Identifier: Apache-2.0 */
package sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.model.DialException;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import org.junit.jupiter.api.Test;

class WrongPasswordTest {
    @Test
    @Scenario("failsAuthentication")
    void isNamedAndTheDialHungUp(RasSimulator simulator) throws Exception {
        try (OfficeLine line = new OfficeLine("Office", () -> new char[0])) {
            assertThatThrownBy(line::open)
                    .isInstanceOf(DialException.class)
                    .hasMessageContaining("Office")
                    .hasMessageContaining("691");
            assertThat(line.isUp()).isFalse();
        }
        assertThat(simulator.journal().dials("Office")).hasSize(1);
        assertThat(simulator.journal().hangUps("Office")).hasSize(1);
    }
}
