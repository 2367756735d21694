// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import io.github.rasffm.internal.call.ChildProcess;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.HangUpOutcome.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This process and {@link OtherProgram} see, poll and hang up each other's connections. */
class ConnectionsOfOthersTest extends SimulatorTest {
    private static final String CONNECTS = "0 OpenPort\n0 Connected\nhang-up takes 2 looks";
    private static final String STAYS_IN_PROGRESS = "0 OpenPort\n1h Connected\nhang-up takes 2 looks";
    private static final String CONNECTED = "" + ConnectionState.CONNECTED.code();

    private static Path state;
    private static ChildProcess other;

    @BeforeAll
    static void startsTheOther(@TempDir Path folder) throws Exception {
        state = folder.resolve("shared.state");
        other = start();
    }

    private static ChildProcess start() throws Exception {
        return ChildJvm.withNativeAccess()
                .environment("RASSIM_STATE", state.toString())
                .environment("RASSIM_CLOCK", "real")
                .start(OtherProgram.class);
    }

    @AfterAll
    static void endsTheOther() {
        other.close();
    }

    @BeforeEach
    void sharesConnections() throws Exception {
        simulator.stateFile(state);
        takeBoth(CONNECTS);
    }

    private void takeBoth(String scenario) throws Exception {
        simulator.scenarioText(scenario);
        other("scenario " + scenario.replace('\n', ';'));
    }

    @AfterEach
    void nothingStays() throws Exception {
        assertThat(other("list")).isEmpty();
        assertThat(ras.connections()).isEmpty();
    }

    private static String other(String line) throws Exception {
        return other.ask(line);
    }

    private Journal journal() {
        return new Journal(simulator.journal());
    }

    @Test
    void whatAnotherDialledIsListedPolledAndHungUpHere() throws Exception {
        assertThat(other("dial Office")).isEqualTo(CONNECTED);
        List<RasConnection> listed = ras.connections();
        assertThat(listed).extracting(RasConnection::entryName).containsExactly("Office");
        RasConnection connection = listed.getFirst();
        assertThat(connection.deviceType()).isEqualTo("vpn");
        assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
        try (StatusPoller poller = connection.poller()) {
            assertThat(poller.poll()).isZero();
            assertThat(poller.stateCode()).isEqualTo(ConnectionState.CONNECTED.code());
            hangUp(connection);
            assertThat(poller.poll()).isEqualTo(6);
        }
        long handle = connection.handle().value();
        assertThat(journal().count("RasHangUpW", handle)).isEqualTo(1);
        assertThat(journal().lastStatus(handle)).isEqualTo(6);
        assertThat(other("status Office")).as("what its own process sees").isEqualTo("error 6");
        assertThat(other("hang-up Office")).isEqualTo("ALREADY_GONE");
    }

    @Test
    void connectionThatAnotherHangsUpIsGoneForThePollerHere() throws Exception {
        RasConnection connection = connect("Office");
        try (StatusPoller poller = connection.poller()) {
            assertThat(poller.poll()).isZero();
            other("keep Office");
            assertThat(other("hang-up-kept Office")).isEqualTo("GONE");
            assertThat(poller.poll()).isEqualTo(6);
        }
        assertThat(connection.hangUp(SOON).kind()).isEqualTo(Kind.ALREADY_GONE);
    }

    /** RAS may list dials in progress; whether it does is a switch of the simulator, not verified on Windows. */
    @Test
    void dialThatAnotherHangsUpEndsThoughRasTellsNothing() throws Exception {
        takeBoth(STAYS_IN_PROGRESS);
        DialService.useClock(clock);
        DialOperation operation = dial("Office");
        clock.waitUntil(() -> states().contains(0));
        otherHangsUpTheDial();
        clock.runUntil(1, operation::isDone);
        assertThat(failureOf(operation).failure()).isEqualTo(DialFailure.GONE);
        long handle = journal().handles("Office").getFirst();
        assertThat(journal().lastStatus(handle)).isEqualTo(6);
        assertThat(journal().count("RasHangUpW", handle))
                .as("nothing to hang up")
                .isZero();
    }

    private void otherHangsUpTheDial() throws Exception {
        other("list-dialling yes");
        assertThat(other("keep Office")).isEqualTo("1");
        assertThat(other("hang-up-kept Office")).isEqualTo("GONE");
        other("list-dialling no");
    }

    @Test
    void pausedDialThatAnotherHangsUpEndsAndItsHandlerIsInterrupted() throws Exception {
        takeBoth("0 OpenPort\n0 RetryAuthentication otherwise 691\n0 Connected\nhang-up takes 2 looks");
        WaitingUser user = new WaitingUser();
        DialService.useClock(clock);
        DialOperation operation = ras.dialer().dial(DialRequest.of("Office").pauseHandler(user));
        user.asked.await();
        otherHangsUpTheDial();
        clock.runUntil(2, operation::isDone);
        assertThat(failureOf(operation).failure()).isEqualTo(DialFailure.GONE);
        assertThat(user.interrupted.getCount()).isZero();
    }

    @Test
    void dialInProgressOfAnotherEndsWhenItIsHungUpHere() throws Exception {
        takeBoth(STAYS_IN_PROGRESS);
        simulator.set("list-dialling", "yes");
        assertThat(other("start Office")).isEqualTo("0");
        hangUp(ras.connections("Office").getFirst());
        assertThat(other("status Office")).isEqualTo("GONE");
    }

    @Test
    void dialInProgressOfAProcessThatIsKilledIsGoneForThoseWhoHadListedIt() throws Exception {
        simulator.set("list-dialling", "yes");
        RasConnection seen;
        try (ChildProcess dying = start()) {
            dying.ask("scenario " + STAYS_IN_PROGRESS.replace('\n', ';'));
            assertThat(dying.ask("start Office")).isEqualTo("0");
            seen = ras.connections("Office").getFirst();
            dying.kill();
            dying.exitCode();
        }
        assertThat(ras.connections()).isEmpty();
        assertThat(seen.hangUp(SOON).kind()).isEqualTo(Kind.ALREADY_GONE);
        hangUp(connect("Office"));
    }

    @Test
    void connectionThatTwoDialledIsThereUntilBothHungUp() throws Exception {
        RasConnection connection = connect("Office");
        assertThat(other("dial Office")).isEqualTo(CONNECTED);
        assertThat(ras.connections()).hasSize(1);
        simulator.clearJournal();
        DialService.useClock(clock);
        var outcome = inBackground(() -> connection.hangUp());
        clock.runUntil(3, outcome::isDone);
        assertThat(outcome.join().kind()).isEqualTo(Kind.RELEASED_OTHERS_HOLD);
        assertThat(outcome.join().lastStatus().orElseThrow().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(connection.hangUp(SOON))
                .as("no second reference is given back")
                .isEqualTo(outcome.join());
        assertThat(journal().count("RasHangUpW", connection.handle().value())).isEqualTo(1);
        assertThat(other("status Office")).isEqualTo(CONNECTED);
        assertThat(other("hang-up Office")).isEqualTo("GONE");
    }

    @Test
    void otherConnectionWithTheSameHandleIsNotHungUpByAnotherProcess() throws Exception {
        simulator.set("handle-reuse", "at-once");
        RasConnection first = connect("Office");
        assertThat(other("keep Office")).isEqualTo("1");
        hangUp(first);
        RasConnection second = connect("Office");
        assertThat(second.handle()).isEqualTo(first.handle());
        assertThat(other("hang-up-kept Office")).isEqualTo("ALREADY_GONE");
        assertThat(second.status().state()).isEqualTo(ConnectionState.CONNECTED);
        hangUp(second);
    }
}
