// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.SimulatorClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract that all channels keep: every scenario of it, with each channel that this system has. */
class ChannelContractTest extends SimulatorTest {
    private final FastClock fast = new FastClock(simulator);

    @BeforeEach
    void goesByTheFastClock() {
        DialService.useClock(fast);
    }

    @AfterEach
    void goesByTheMachinesClockAgain() throws InterruptedException {
        leavesNothing();
        fast.close();
    }

    @TestFactory
    Stream<DynamicTest> stub() {
        return contract(NotificationChannel.STUB, Map.of());
    }

    @TestFactory
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "completion ports are a part of Windows")
    Stream<DynamicTest> completionPort() {
        return contract(NotificationChannel.COMPLETION_PORT, Map.of());
    }

    @TestFactory
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "completion ports are a part of Windows")
    Stream<DynamicTest> completionPortWithinRasDial() {
        return contract(NotificationChannel.COMPLETION_PORT, Map.of("notifier-thread", "same"));
    }

    @TestFactory
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "windows are a part of Windows")
    Stream<DynamicTest> windowThatIsPostedTo() {
        return contract(NotificationChannel.WINDOW, Map.of());
    }

    @TestFactory
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "windows are a part of Windows")
    Stream<DynamicTest> windowThatIsSentTo() {
        return contract(NotificationChannel.WINDOW, Map.of("window-message", "sent"));
    }

    @TestFactory
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "windows are a part of Windows")
    Stream<DynamicTest> windowThatIsSentToWithinRasDial() {
        return contract(NotificationChannel.WINDOW, Map.of("window-message", "sent", "notifier-thread", "same"));
    }

    private Stream<DynamicTest> contract(NotificationChannel channel, Map<String, String> facts) {
        return Arrays.stream(ContractScenario.values())
                .map(scenario -> dynamicTest(scenario.name(), () -> happens(scenario, channel, new Facts(facts))));
    }

    private void happens(ContractScenario scenario, NotificationChannel channel, Facts facts) throws Exception {
        simulator.reset();
        simulator.clock(SimulatorClock.virtual());
        scenario.happensIn(new ContractRun(simulator, ras, facts, channel));
        simulator.reset();
    }

    @TestFactory
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "elsewhere there is the stub alone, which has a test of its own")
    Stream<DynamicTest> dialThatFailsInAnyStateEndsWithItsError() {
        List<String> scenarios = RasSimulator.builtInScenarios().stream()
                .filter(name -> name.startsWith("failsIn"))
                .toList();
        assertThat(scenarios).hasSize(25);
        return Stream.of(NotificationChannel.WINDOW, NotificationChannel.COMPLETION_PORT)
                .flatMap(channel -> scenarios.stream()
                        .map(name -> dynamicTest(channel + " " + name, () -> failsIn(name, channel))));
    }

    private void failsIn(String scenario, NotificationChannel channel) throws Exception {
        simulator.reset();
        simulator.clock(SimulatorClock.virtual());
        ContractRun run = new ContractRun(simulator, ras, new Facts(Map.of()), channel);
        run.scenario(scenario);
        DialException failure = run.fails(run.request(), DialFailure.FAILED);
        DialNotification last = run.told.getLast();
        assertThat(last.errorCode()).hasValue((int) failure.errorCode());
        assertThat(last.extendedErrorCode()).isEmpty();
        assertThat("failsIn" + last.state().name()).isEqualTo(scenario);
        run.leavesNothing(false);
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "completion ports are a part of Windows")
    void completionPortTellsTheStatesThatItSees() throws Exception {
        simulator.clock(SimulatorClock.manual());
        simulator.scenarioText("0 OpenPort\n5ms 77\n5ms Connected\nhang-up takes 2 looks");
        ContractRun run = new ContractRun(simulator, ras, new Facts(Map.of()), NotificationChannel.COMPLETION_PORT);
        DialOperation operation = ras.dialer().dial(run.request());
        for (int seen = 1; seen <= 3; seen++) {
            int states = seen;
            ContractRun.await("state " + seen, () -> run.told.size() >= states);
            simulator.advance(Duration.ofMillis(5));
        }
        run.hangsUp(operation.await(ContractRun.LONG));
        assertThat(run.told).extracting(told -> told.state().code()).containsExactly(0, 77, 0x2000);
        assertThat(run.told).allMatch(DialNotification::coalesced);
        assertThat(run.told).allMatch(told -> told.subEntryIndex().equals(OptionalInt.of(1)));
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "windows are a part of Windows")
    void windowTellsEveryStateInOrder() throws Exception {
        ContractRun run = new ContractRun(simulator, ras, new Facts(Map.of()), NotificationChannel.WINDOW);
        run.scenario("unknownState");
        run.hangsUp(run.connects());
        assertThat(run.told).extracting(told -> told.state().code()).containsExactly(0, 77, 2, 0x7B, 5, 0x2000);
        assertThat(run.told).noneMatch(DialNotification::coalesced);
        assertThat(run.told).allMatch(told -> told.subEntryIndex().isEmpty());
    }

    /** RAS keeps the window as long as the line is up. */
    @ParameterizedTest
    @ValueSource(strings = {"posted", "sent"})
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "windows are a part of Windows")
    void messageAfterTheEndOfTheOperationReachesNoHandler(String how) throws Exception {
        ContractRun run =
                new ContractRun(simulator, ras, new Facts(Map.of("window-message", how)), NotificationChannel.WINDOW);
        run.script("0 Connected\nhang-up takes 2 looks");
        DialOperation operation = ras.dialer().dial(run.request());
        RasConnection connection = operation.await(ContractRun.LONG);
        // The sender of a sent message comes back a little after its receiver has ended the operation.
        assertThat(simulator.awaitIdle(SOON)).isTrue();
        simulator.notify(connection.handle().value(), 0x2001, 829);
        // A window's messages come in order, and all windows have one thread: by then it has been taken.
        ContractRun second = new ContractRun(simulator, ras, run.facts, NotificationChannel.WINDOW);
        second.hangsUp(second.connects(second.request("Home")));
        assertThat(run.told).extracting(told -> told.state().code()).containsExactly(0x2000);
        assertThat(operation.handlerFailures()).isEmpty();
        run.hangsUp(connection);
        run.leavesNothing(false);
        second.leavesNothing(false);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "all channels work there")
    void channelsOfWindowsAreRefusedBeforeAnythingIsCalled() {
        simulator.clearJournal();
        for (NotificationChannel channel :
                new NotificationChannel[] {NotificationChannel.WINDOW, NotificationChannel.COMPLETION_PORT}) {
            DialRequest request =
                    request("Office").options(DialOptions.defaults().channel(channel));
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> ras.dialer().dial(request))
                    .withMessageContaining(channel.name())
                    .withMessageContaining("use STUB");
        }
        assertThat(DialService.liveOperations()).isZero();
        assertThat(simulator.journal()).isEmpty();
    }
}
