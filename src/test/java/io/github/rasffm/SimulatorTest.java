// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rasffm.internal.dial.DialClock;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.internal.dial.VirtualClock;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests on the simulator share. After each, nothing may be left: no operation, no handler at work. */
@Scenario("connects")
abstract class SimulatorTest {
    /** Longer than anything takes; only a hung test waits so long. */
    static final Duration SOON = Duration.ofSeconds(20);

    final RasSimulator simulator = RasSimulator.open();
    final VirtualClock clock = new VirtualClock();
    final List<DialNotification> told = new CopyOnWriteArrayList<>();
    Ras ras;

    SimulatorTest() {
        ras = Ras.open();
    }

    @BeforeEach
    void goesByTheMachinesClock() {
        DialService.useClock(DialClock.system());
    }

    @AfterEach
    void leavesNothing() throws InterruptedException {
        ras.close();
        assertThat(DialService.awaitQuiescence(SOON)).isTrue();
        clock.waitUntil(() -> DialService.liveOperations() == 0);
    }

    DialRequest request(String entry) {
        return DialRequest.of(entry).handler((operation, notification) -> told.add(notification));
    }

    DialOperation dial(String entry) {
        return ras.dialer().dial(request(entry));
    }

    RasConnection connect(String entry) throws Exception {
        return dial(entry).await(SOON);
    }

    DialException failureOf(DialOperation operation) {
        return catchThrowableOfType(DialException.class, () -> operation.await(SOON));
    }

    List<Integer> states() {
        return told.stream()
                .map(DialNotification::state)
                .map(ConnectionState::code)
                .toList();
    }

    long calls(String function) {
        return journal(function).size();
    }

    /** The calls of RasDial, without those that came too early to resume (600): how many is chance. */
    List<String> dials() {
        return journal("RasDialW").stream()
                .filter(line -> !line.endsWith("-> 600"))
                .toList();
    }

    /** The lines of the journal that show calls of a function. */
    List<String> journal(String function) {
        return new Journal(simulator.journal()).calls(function).toList();
    }

    static void hangUp(RasConnection connection) throws InterruptedException {
        assertThat(connection.hangUp(SOON).kind()).isEqualTo(HangUpOutcome.Kind.GONE);
    }

    interface Task<T> {
        T run() throws Exception;
    }

    static <T> CompletableFuture<T> inBackground(Task<T> task) {
        CompletableFuture<T> result = new CompletableFuture<T>().orTimeout(1, TimeUnit.MINUTES);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                result.complete(task.run());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }
}
