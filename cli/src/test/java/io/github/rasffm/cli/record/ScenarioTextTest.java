/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.dial.DialWitness;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.RasError;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Recordings as scenarios. Whatever is written, the simulator can read. */
@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class ScenarioTextTest {
    private final Recording recording = new Recording();
    private final RasSimulator simulator;
    private long now = 1_000_000_000;

    ScenarioTextTest(RasSimulator simulator) {
        this.simulator = simulator;
        recording.begun(now);
    }

    private void after(String delay, ConnectionState state, int error, int link) {
        now += Duration.parse("PT" + delay).toNanos();
        recording.notified(
                now,
                new DialNotification(state, OptionalInt.of(error), OptionalInt.of(0), OptionalInt.of(link), false));
    }

    private void failed(DialFailure how, int error) {
        recording.ended(new DialWitness.End(
                Optional.of(how),
                error == 0 ? Optional.empty() : Optional.of(RasError.of(error)),
                Optional.of(gone(6)),
                Optional.empty()));
    }

    private static HangUpOutcome gone(int code) {
        return new HangUpOutcome(HangUpOutcome.Kind.GONE, code, Optional.empty(), Duration.ofMillis(1500), 3);
    }

    private static DialWitness.End connected(HangUpOutcome hangUp) {
        return new DialWitness.End(Optional.empty(), Optional.empty(), Optional.of(hangUp), Optional.empty());
    }

    private List<String> lines() {
        return ScenarioText.of(List.of("A remark."), recording);
    }

    @AfterEach
    void canBeReadByTheSimulator() {
        simulator.scenarioText(String.join("\n", lines()));
    }

    @Test
    void hasTheTimeBetweenTheReportsButNotTheJavaTimeBeforeTheFirst() {
        after("0.7S", ConnectionState.OPEN_PORT, 0, 1);
        after("0.0005S", ConnectionState.PORT_OPENED, 0, 1);
        after("0.0400009S", ConnectionState.CONNECT_DEVICE, 0, 1);
        after("12.3456S", ConnectionState.CONNECTED, 0, 1);
        recording.ended(connected(gone(6)));
        assertThat(lines())
                .containsExactly(
                        "# A remark.",
                        "# The first report came 700ms after the dial was asked for, Java's own start included; left"
                                + " out.",
                        "0        OpenPort",
                        "500us    PortOpened",
                        "40ms     ConnectDevice",
                        "12345ms  Connected",
                        "hang-up takes 1500ms  # looked 3 times");
    }

    @Test
    void leavesOutTheTimeInWhichAPersonAnswers() {
        after("0S", ConnectionState.AUTH_NOTIFY, 0, 1);
        after("0.01S", ConnectionState.RETRY_AUTHENTICATION, 0, 1);
        now += Duration.ofMinutes(1).toNanos();
        recording.answered(now);
        after("0.02S", ConnectionState.CONNECTED, 0, 1);
        assertThat(lines()).endsWith("10ms     RetryAuthentication otherwise 691", "20ms     Connected");
    }

    @Test
    void saysWithWhichErrorADialWithoutPausesWouldFail() {
        after("0S", ConnectionState.PASSWORD_EXPIRED, 0, 1);
        after("0S", ConnectionState.CALLBACK_SET_BY_CALLER, 0, 1);
        after("0S", ConnectionState.INTERACTIVE, 0, 1);
        assertThat(lines())
                .endsWith(
                        "0        PasswordExpired otherwise 648",
                        "0        CallbackSetByCaller otherwise 704",
                        "0        Interactive otherwise 703")
                .noneMatch(line -> line.startsWith("set "));
    }

    @Test
    void keepsTheReasonOfAPauseThatHasOne() {
        after("0S", ConnectionState.RETRY_AUTHENTICATION, 646, 1);
        assertThat(lines()).endsWith("set paused-error reason", "0        RetryAuthentication otherwise 646");
    }

    @Test
    void keepsErrorsThatAreNotOfRasAndStatesThatNobodyKnows() {
        after("0S", ConnectionState.of(77), 0, 1);
        after("0S", ConnectionState.of(77), 0x80420112, 1);
        assertThat(lines()).endsWith("0        0x4d", "0        0x4d error 2151809298");
    }

    @Test
    void namesTheLinksWhereThereAreSeveral() {
        after("0S", ConnectionState.OPEN_PORT, 0, 1);
        after("0S", ConnectionState.OPEN_PORT, 0, 2);
        after("0S", ConnectionState.OPEN_PORT, 678, 2);
        after("0S", ConnectionState.CONNECTED, 0, 1);
        assertThat(lines())
                .endsWith(
                        "0        OpenPort subentry 1",
                        "0        OpenPort subentry 2",
                        "0        OpenPort error 678 subentry 2",
                        "0        Connected");
    }

    @Test
    void tellsAnErrorThatRasDialGaveAtOnce() {
        failed(DialFailure.FAILED, 633);
        assertThat(lines()).contains("dial returns 633").endsWith("hang-up takes 1500ms  # looked 3 times");
    }

    @Test
    void tellsAnErrorThatOnlyTheStatusHad() {
        after("0S", ConnectionState.AUTHENTICATE, 0, 1);
        failed(DialFailure.FAILED, 691);
        assertThat(lines()).contains("0        Authenticate error 691 silent");
    }

    @Test
    void repeatsNoErrorThatWasReported() {
        after("0S", ConnectionState.AUTHENTICATE, 691, 1);
        failed(DialFailure.FAILED, 691);
        assertThat(lines()).filteredOn(line -> line.contains("691")).hasSize(1);
    }

    @Test
    void saysInACommentWhatTheSimulatorCannotDo() {
        for (DialFailure how :
                List.of(DialFailure.GONE, DialFailure.TIMED_OUT, DialFailure.GAVE_UP, DialFailure.HUNG_UP)) {
            after("0S", ConnectionState.OPEN_PORT, 0, 1);
            failed(how, 0);
            assertThat(lines())
                    .as(how.name())
                    .anyMatch(line -> line.matches("# Here .*a dial that comes here hangs\\."));
        }
    }

    @Test
    void tellsHowTheHangUpEnded() {
        after("0S", ConnectionState.CONNECTED, 0, 1);
        recording.ended(connected(gone(668)));
        assertThat(lines()).endsWith("set gone-code 668");
        recording.ended(connected(
                new HangUpOutcome(HangUpOutcome.Kind.STILL_THERE, 0, Optional.empty(), Duration.ofSeconds(10), 40)));
        assertThat(lines()).endsWith("hang-up never");
        recording.ended(new DialWitness.End(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(RasError.of(753))));
        assertThat(lines()).endsWith("hang-up returns 753");
    }
}
