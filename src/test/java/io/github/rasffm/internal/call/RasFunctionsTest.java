/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.RasDevice;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasException;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Scenario("connects")
final class RasFunctionsTest {
    private final LoadedLibrary library = Dialled.open();
    private final RasSimulator simulator = RasSimulator.open();

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aListOfConnectionsIsEmptyUntilOneIsUp() throws Exception {
        assertThat(RasFunctions.enumConnections()).isEmpty();
        try (Dialled dialled = Dialled.connected()) {
            assertThat(RasFunctions.enumConnections()).singleElement().satisfies(connection -> {
                assertThat(connection.handle()).isEqualTo(dialled.handle());
                assertThat(connection.entryName()).isEqualTo("Office");
                assertThat(connection.deviceType()).isEqualToIgnoringCase("vpn");
                assertThat(connection.deviceName()).isEqualTo("WAN Miniport (IKEv2)");
                assertThat(connection.phoneBook()).isNotBlank();
            });
        }
        assertThat(RasFunctions.enumConnections()).isEmpty();
    }

    @Test
    void aListThatGrowsWhileItIsReadIsReadAgain() {
        simulator.scenarioText(
                "on RasEnumConnections fail 603 twice\nconnected Office\nconnected Home\n5ms Connected\n");

        assertThat(RasFunctions.enumConnections())
                .extracting(ConnectionRecord::entryName)
                .containsExactlyInAnyOrder("Office", "Home");
    }

    @Test
    void aListThatGetsLongerAfterItsSizeWasToldIsListedWhole() {
        simulator.scenarioText("on RasEnumConnections grow 3 once\nconnected Office\n5ms Connected\n");

        assertThat(RasFunctions.enumConnections())
                .hasSize(4)
                .extracting(ConnectionRecord::entryName)
                .startsWith("Office")
                .doesNotHaveDuplicates();
    }

    @Test
    void eachConnectionOfAListHasItsOwnDeviceAlsoAfterSeveralWithTheSame() {
        simulator.scenarioText("on RasEnumConnections grow 2 once\nconnected Office\n5ms Connected\n");
        RasFunctions.enumConnections();
        simulator.scenarioText("connected Home\nconnected Modem\n5ms Connected\n");

        assertThat(RasFunctions.enumConnections())
                .extracting(connection -> connection.deviceType() + ", " + connection.deviceName())
                .containsExactly(
                        "vpn, WAN Miniport (IKEv2)",
                        "vpn, WAN Miniport (IKEv2)",
                        "vpn, WAN Miniport (IKEv2)",
                        "PPPoE, WAN Miniport (PPPOE)",
                        "modem, Standard Modem");
    }

    @Test
    void anErrorOfAListIsAnException() {
        simulator.scenarioText("""
            on RasEnumConnections fail 711
            on RasEnumEntries fail 621
            on RasEnumDevices fail 632
            5ms Connected
            """);

        assertFails(
                RasFunctions::enumConnections, 711, "listing connections failed: ERROR_RASMAN_CANNOT_INITIALIZE (711)");
        assertFails(
                () -> RasFunctions.enumEntries(null), 621, "listing entries failed: ERROR_CANNOT_OPEN_PHONEBOOK (621)");
        assertFails(RasFunctions::enumDevices, 632, "listing devices failed: ERROR_INVALID_SIZE (632)");
    }

    private static void assertFails(ThrowingCallable call, long code, String message) {
        assertThatExceptionOfType(RasException.class)
                .isThrownBy(call)
                .withMessageStartingWith(message)
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(code));
    }

    @Test
    void entriesOfTheBuiltInBookAndTheirDevicesAreListed() {
        assertThat(RasFunctions.enumEntries(null))
                .extracting(EntryNameRecord::name)
                .containsExactlyInAnyOrder("Office", "Home", "Modem");
        assertThat(RasFunctions.enumEntries(null))
                .allSatisfy(entry -> assertThat(entry.phoneBookPath()).isNotBlank());
        assertThat(RasFunctions.enumDevices())
                .isNotEmpty()
                .allSatisfy(device -> assertThat(device.name()).isNotBlank())
                .extracting(RasDevice::type)
                .anyMatch("vpn"::equalsIgnoreCase);
    }

    @Test
    void manyEntriesWithLongNamesAreListedWhole() {
        String name = "ä".repeat(250);
        simulator.scenarioText("entries 500 \"" + name + "\"\n5ms Connected\n");

        assertThat(RasFunctions.enumEntries(null))
                .hasSize(503)
                .anySatisfy(entry -> assertThat(entry.name()).startsWith(name));
    }

    @Test
    void entryNamesAreValidatedByRas() {
        assertThat(RasFunctions.validateEntryName(null, "New one")).isZero();
        assertThat(RasFunctions.validateEntryName(null, "Office")).isEqualTo(183);
        assertThat(RasFunctions.validateEntryName(null, "a|b")).isEqualTo(123);
        assertThat(RasFunctions.validateEntryName(null, "n".repeat(257))).isEqualTo(123);
        assertThatIllegalArgumentException().isThrownBy(() -> RasFunctions.validateEntryName(null, "a\0b"));
    }

    @Test
    void savedCredentialsAreToldButForThePassword() {
        SavedCredentials office = new SavedCredentials("alice", "EXAMPLE", true);

        assertThat(RasFunctions.getCredentials(null, "Office")).isEqualTo(office);
        assertThat(RasFunctions.getEntryDialParams(null, "Office")).isEqualTo(office);
        assertThat(RasFunctions.getCredentials(null, "Home")).isEqualTo(new SavedCredentials("", "", false));
        assertThat(RasFunctions.getEntryDialParams(null, "Home").hasPassword()).isFalse();
        assertFails(
                () -> RasFunctions.getCredentials(null, "Nobody"),
                623,
                "reading the saved credentials of entry Nobody failed: ERROR_CANNOT_FIND_PHONEBOOK_ENTRY (623)");
        assertFails(
                () -> RasFunctions.getEntryDialParams(null, "Nobody"),
                623,
                "reading the dial parameters of entry Nobody");
    }

    @Test
    void badNamesNeverReachRas() {
        simulator.clearJournal();

        assertThatIllegalArgumentException().isThrownBy(() -> RasFunctions.getCredentials(null, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> RasFunctions.getCredentials(null, "n".repeat(257)));
        assertThatIllegalArgumentException().isThrownBy(() -> RasFunctions.getEntryDialParams(null, "a*b"));
        assertThatIllegalArgumentException().isThrownBy(() -> RasFunctions.enumEntries(""));
        assertThatIllegalArgumentException().isThrownBy(() -> RasFunctions.enumEntries("b".repeat(260)));
        assertThat(simulator.journal()).isEmpty();
    }

    @Test
    void hangUpReturnsItsCodeUntouched() {
        assertThat(RasFunctions.hangUp(0x1234)).isEqualTo(6);
        assertThat(RasFunctions.hangUp(0)).isEqualTo(6);
    }

    @Test
    void errorTextsComeFromRasThenFromTheSystemThenFromUs() {
        assertThat(RasFunctions.errorString(691)).hasValueSatisfying(text -> {
            assertThat(text).isNotBlank();
            assertThat(text).isEqualTo(text.strip());
        });
        assertThat(RasFunctions.errorString(4711)).isEmpty();
        RasError error = ErrorText.describe(691, 5);
        assertThat(error.code()).isEqualTo(691);
        assertThat(error.extendedCode()).isEqualTo(5);
        assertThat(error.text()).isEqualTo(RasFunctions.errorString(691).orElseThrow());
        assertThat(ErrorText.describe(13801, 0).text()).isNotBlank();
        assertThat(ErrorText.describe(0x0FFF_1234, 0)).hasToString("error 268374580");
        ErrorText.check(0, "nothing", null);
    }

    @Test
    void theWholeStatusIsCopied() throws Exception {
        try (Dialled dialled = Dialled.connected();
                ConnectStatusCall call = new ConnectStatusCall()) {
            assertThat(call.read(dialled.handle())).isZero();
            assertThat(call.toStatus().state()).isEqualTo(ConnectionState.CONNECTED);
            assertThat(call.toStatus().deviceName()).isEqualTo("WAN Miniport (IKEv2)");
            assertThat(call.toStatus().phoneNumber()).isEqualTo("vpn.example.org");
            assertThat(call.toStatus().error()).isEmpty();
            assertThat(call.read(1)).isEqualTo(6);
        }
    }
}
