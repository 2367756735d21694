/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RasSimulatorExtension.class)
class UsualOrderTest {
    private final UsualOrder order = new UsualOrder();

    /** What a dial under a scenario tells, and where in the order it stands each time. */
    private List<String> follow(String entry) throws Exception {
        List<DialNotification> told = new ArrayList<>();
        try (Ras ras = Ras.open()) {
            DialOperation dial = ras.dialer().dial(DialRequest.of(entry).handler((operation, one) -> told.add(one)));
            dial.await(Duration.ofSeconds(60)).hangUp(Duration.ofSeconds(60));
        }
        return told.stream()
                .map(one -> order.place(one) + " " + one.state())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ppp", "ikev2", "minimal"})
    @Scenario("connects")
    void countsUpToTheEndWhateverTheProtocol(String sequence, RasSimulator simulator) throws Exception {
        simulator.set("connect-sequence", sequence);
        assertThat(order.ahead()).startsWith("OpenPort, PortOpened").endsWith("Projected, Connected");
        List<String> places = follow("Office");
        assertThat(places)
                .contains("1/9 OpenPort", "6/9 Authenticate", "8/9 Projected")
                .endsWith("9/9 Connected");
        assertThat(places).isSortedAccordingTo(Comparator.comparing(place -> place.substring(0, UsualOrder.WIDTH)));
        assertThat(order.ahead()).isEmpty();
    }

    @Test
    @Scenario("connectsByModem")
    void countsTheDevicesOfAChainOnce() throws Exception {
        assertThat(follow("Modem"))
                .containsSequence("3/9 ConnectDevice", "4/9 DeviceConnected", "5/9 AllDevicesConnected")
                .contains("6/9 AuthLinkSpeed", "6/9 AuthAck")
                .endsWith("7/9 Authenticated", "8/9 Projected", "9/9 Connected");
    }

    private String place(ConnectionState state, int subEntryIndex) {
        return order.place(new DialNotification(
                state, OptionalInt.of(0), OptionalInt.of(0), OptionalInt.of(subEntryIndex), false));
    }

    @Test
    void staysWithTheFurthestOfSeveralLinks() {
        place(ConnectionState.OPEN_PORT, 1);
        place(ConnectionState.AUTHENTICATED, 1);
        assertThat(place(ConnectionState.OPEN_PORT, 2)).isEqualTo("1/9");
        assertThat(order.ahead()).isEqualTo("Projected, Connected");
    }

    @Test
    void startsAgainWhenASingleLinkDoes() {
        place(ConnectionState.AUTHENTICATED, 1);
        place(ConnectionState.CONNECT_DEVICE, 1);
        assertThat(order.ahead()).startsWith("DeviceConnected, ");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 23, 0x1000, 0x2001, 77})
    void givesNoPlaceToWhatHasNone(int code) {
        place(ConnectionState.OPEN_PORT, 1);
        assertThat(place(ConnectionState.of(code), 1)).isBlank().hasSize(UsualOrder.WIDTH);
        assertThat(order.ahead()).startsWith("PortOpened, ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1001, 0x1002, 0x1003, 0x1004, 15, 16, 17, 13})
    void countsPausesAndCallbacksAsPartOfTheAuthentication(int code) {
        assertThat(place(ConnectionState.of(code), 1)).isEqualTo("6/9");
        assertThat(order.ahead()).startsWith("Authenticated, ");
    }
}
