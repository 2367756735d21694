// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.simulator.SimulatorClock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
