/* SPDX-License-Identifier: Apache-2.0 */
package sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.model.DialException;
import io.github.rasffm.simulator.PhoneBook;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PhoneBook(entries = {"Berlin", "Hamburg"})
class BranchesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Berlin", "Hamburg"})
    void areDialledByTheirNames(String branch) throws Exception {
        try (OfficeLine line = new OfficeLine(branch, () -> new char[0])) {
            line.open();
            assertThat(line.isUp()).isTrue();
        }
    }

    @Test
    @PhoneBook("branches.pbk")
    @Scenario(resource = "branches.scenario")
    void mayFailOneByOne(RasSimulator simulator) throws Exception {
        try (OfficeLine munich = new OfficeLine("Munich", () -> new char[0]);
                OfficeLine bonn = new OfficeLine("Bonn", () -> new char[0])) {
            munich.open();
            assertThatThrownBy(bonn::open).isInstanceOf(DialException.class).hasMessageContaining("678");
        }
        assertThat(simulator.journal().dials("Berlin")).isEmpty();
    }
}
