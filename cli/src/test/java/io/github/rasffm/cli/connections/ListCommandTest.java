/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.cli.json.JsonFields;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ras list}, {@code ras status} and {@code ras entries}. */
@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class ListCommandTest {
    private final TestTerminal pipe = TestTerminal.pipe();

    @AfterEach
    void hangUp() {
        TestTerminal.pipe().run("hangup", "--all");
    }

    @Test
    void saysThatNothingIsConnected() {
        assertThat(pipe.run("list")).isEqualTo(ExitCode.OK);
        assertThat(pipe.run("status")).isEqualTo(ExitCode.OK);
        assertThat(pipe.out()).isEqualTo("Nothing is connected.\n".repeat(2));
        assertThat(pipe.run("status", "Office")).isEqualTo(ExitCode.NOT_CONNECTED);
        assertThat(pipe.err()).contains("Office is not connected");
    }

    @Test
    void listsWhatIsConnected() {
        pipe.run("dial", "Office");
        pipe.run("dial", "Home");
        TestTerminal list = TestTerminal.pipe();
        assertThat(list.run("list")).isEqualTo(ExitCode.OK);
        assertThat(list.outLines().get(0)).startsWith("ENTRY   STATE      TYPE");
        assertThat(list.outLines()).hasSize(3);
        assertThat(list.out()).contains("Office  Connected  vpn", "Home    Connected  PPPoE");
    }

    @Test
    void showsAllThatIsKnownOfOne() {
        pipe.run("dial", "Office");
        TestTerminal status = TestTerminal.pipe();
        assertThat(status.run("status", "office")).isEqualTo(ExitCode.OK);
        assertThat(status.outLines().get(0)).isEqualTo("Office");
        assertThat(status.out())
                .contains("\n  state       Connected - the connection is up\n")
                .containsPattern("\n  handle      0x[0-9a-f]+\n");
    }

    @Test
    void printsTheSameFieldsForListAndStatus() {
        assertThat(pipe.run("list", "--json")).isEqualTo(ExitCode.OK);
        assertThat(pipe.out()).isEqualTo("{\n  \"schema\" : \"rasffm.connections/1\",\n  \"connections\" : [ ]\n}\n");
        pipe.run("dial", "Office");
        TestTerminal list = TestTerminal.pipe();
        list.run("list", "--json");
        assertThat(JsonFields.of(list.out()))
                .containsExactly(
                        "schema",
                        "connections",
                        "connections[].entryName",
                        "connections[].handle",
                        "connections[].deviceType",
                        "connections[].deviceName",
                        "connections[].phoneBook",
                        "connections[].status",
                        "connections[].status.state",
                        "connections[].status.state.code",
                        "connections[].status.state.name",
                        "connections[].status.state.group",
                        "connections[].status.state.meaning",
                        "connections[].status.error",
                        "connections[].status.subState",
                        "connections[].status.subState.code",
                        "connections[].status.subState.name",
                        "connections[].status.phoneNumber",
                        "connections[].status.localEndpoint",
                        "connections[].status.remoteEndpoint");
        assertThat(list.out())
                .contains(
                        "\"entryName\" : \"Office\"",
                        "\"code\" : 8192",
                        "\"group\" : \"terminal\"",
                        "\"error\" : null");
        TestTerminal status = TestTerminal.pipe();
        status.run("status", "Office", "--json");
        assertThat(status.out()).isEqualTo(list.out());
    }

    @Test
    void printsAnEmptyListForWhatIsNotConnected() {
        assertThat(pipe.run("status", "Office", "--json")).isEqualTo(ExitCode.NOT_CONNECTED);
        assertThat(pipe.out()).contains("\"connections\" : [ ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "status", "status Office", "entries"})
    void printsNoJsonWhenRasFails(String command, RasSimulator simulator) {
        simulator.scenarioText("""
            on RasEnumConnections fail 711 4 times
            on RasEnumEntries fail 711 4 times
            0 Connected
            """);
        assertThat(pipe.run((command + " --json").split(" ", -1))).isEqualTo(ExitCode.FAILED);
        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).contains("failed\n", "711 ERROR_RASMAN_CANNOT_INITIALIZE", "what to do");
    }

    @Test
    void listsWhatCanBeDialled() {
        assertThat(pipe.run("entries")).isEqualTo(ExitCode.OK);
        assertThat(pipe.outLines()).containsExactlyInAnyOrder("Office", "Home", "Modem");
        TestTerminal json = TestTerminal.pipe();
        json.run("entries", "--json");
        assertThat(JsonFields.of(json.out())).containsExactly("schema", "entries", "entries[].entryName");
    }

    @Test
    void refusesTwoLibrariesAtOnce() {
        assertThat(pipe.run("list", "--library", "x.dll", "--scenario", "connects"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(pipe.err()).contains("exclude each other");
    }

    @Test
    void saysThatItIsTheSimulatorAndWhichScenariosThereAre() {
        assertThat(pipe.run("list", "--scenario", "connects")).isEqualTo(ExitCode.OK);
        assertThat(pipe.err()).startsWith("Simulator, scenario connects");
        TestTerminal wrong = TestTerminal.pipe();
        assertThat(wrong.run("list", "--scenario", "conects")).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("Did you mean connects?");
    }
}
