// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.simulator.RasSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dial may fail in each of the 25 running states. Which error comes in which state no source says. */
class FailsInEachStateTest extends SimulatorTest {
    private static final String BUILT_IN = "failsIn";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # state              | error
        OpenPort             | 633
        PortOpened           | 619
        ConnectDevice        | 678
        DeviceConnected      | 629
        AllDevicesConnected  | 628
        Authenticate         | 718
        AuthNotify           | 691
        AuthRetry            | 691
        AuthCallback         | 704
        AuthChangePassword   | 709
        AuthProject          | 720
        AuthLinkSpeed        | 638
        AuthAck              | 732
        ReAuthenticate       | 691
        Authenticated        | 742
        PrepareForCallback   | 628
        WaitForModemReset    | 630
        WaitForCallback      | 638
        Projected            | 733
        StartAuthentication  | 645
        CallbackComplete     | 628
        LogonNetwork         | 649
        SubEntryConnected    | 629
        SubEntryDisconnected | 629
        ApplySettings        | 711
        """)
    void dialFailsIn(String state, long error) {
        simulator.scenario(BUILT_IN + state);
        DialOperation operation = dial("Office");
        DialException failure = failureOf(operation);
        assertThat(failure.failure()).isEqualTo(DialFailure.FAILED);
        assertThat(failure.errorCode()).isEqualTo(error);
        assertThat(operation.state()).extracting(ConnectionState::name).isEqualTo(state);
        int code = operation.state().code();
        assertThat(states()).as("the same state again, with the error").endsWith(code, code);
        assertThat(told.getLast().errorCode()).hasValue((int) error);
        Journal journal = new Journal(simulator.journal());
        assertThat(journal.isHungUp("Office")).as("%s", journal).isTrue();
        assertThat(simulator.openHandles()).isZero();
    }

    @Test
    void thereAreNoOthers() {
        assertThat(RasSimulator.builtInScenarios())
                .filteredOn(name -> name.startsWith(BUILT_IN))
                .hasSize(25);
    }
}
