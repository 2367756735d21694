// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.SimulatorClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** One scenario of the contract with one setting of the facts: what is common to all of them. */
final class ContractRun {
    /** Longer than anything takes, by the fast clock; only a hung run waits so long. */
    static final Duration LONG = Duration.ofMinutes(15);

    final RasSimulator simulator;
    final Ras ras;
    final Facts facts;
    private final NotificationChannel channel;
    final List<DialNotification> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger lateCalls = new AtomicInteger();

    ContractRun(RasSimulator simulator, Ras ras, Facts facts, NotificationChannel channel) {
        this.channel = channel;
        this.simulator = simulator;
        this.ras = ras;
        this.facts = facts;
    }

    void scenario(String name) {
        simulator.scenario(name);
        facts.applyTo(simulator);
    }

    void script(String text) {
        simulator.scenarioText(text);
        facts.applyTo(simulator);
    }

    /** Only {@link RasSimulator#advance} moves the simulator on. */
    void standStill() {
        simulator.clock(SimulatorClock.manual());
    }

    DialRequest request() {
        return request("Office");
    }

    DialRequest request(String entry) {
        return DialRequest.of(entry).options(options()).handler(this::takes);
    }

    /** Whether every notification may stand for several. */
    boolean merges() {
        return channel == NotificationChannel.COMPLETION_PORT;
    }

    DialOptions options() {
        return DialOptions.defaults().channel(channel);
    }

    void takes(DialOperation operation, DialNotification notification) {
        if (operation.isDone()) {
            lateCalls.incrementAndGet();
        }
        told.add(notification);
    }

    RasConnection connects(DialRequest request) throws Exception {
        return ras.dialer().dial(request).await(LONG);
    }

    RasConnection connects() throws Exception {
        return connects(request());
    }

    DialException fails(DialOperation operation, DialFailure how) {
        DialException failure = catchThrowableOfType(DialException.class, () -> operation.await(LONG));
        assertThat(failure).as("the failure of a dial").isNotNull();
        assertThat(failure.failure()).isEqualTo(how);
        return failure;
    }

    DialException fails(DialRequest request, DialFailure how) {
        return fails(ras.dialer().dial(request), how);
    }

    void hangsUp(RasConnection connection) throws Exception {
        HangUpOutcome outcome = connection.hangUp(LONG);
        assertThat(outcome.kind()).isEqualTo(HangUpOutcome.Kind.GONE);
        assertThat(outcome.code()).isEqualTo(goneCode());
    }

    /** RAS keeps the handle; how far the reading has come at the bound is a matter of time. */
    static void isStillThere(HangUpOutcome outcome, ConnectionState state) {
        assertThat(outcome.isGone()).isFalse();
        assertThat(outcome.lastStatus().map(ConnectionStatus::state).orElse(state))
                .isEqualTo(state);
    }

    int goneCode() {
        return facts.is("gone-code", "668") ? 668 : 6;
    }

    long calls(String function) {
        return simulator.journal().stream()
                .filter(line -> line.contains(" " + function + "("))
                .count();
    }

    /** By then RAS has given a handle, even if RasDial has not returned. */
    void awaitTold() {
        await("a notification", () -> !told.isEmpty());
    }

    /** Waits for what another thread is about to do. */
    static void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time for " + what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** What holds after every run. */
    void leavesNothing(boolean referencesOfLists) throws InterruptedException {
        assertThat(DialService.awaitQuiescence(Duration.ofSeconds(20))).isTrue();
        await("the end of all operations", () -> DialService.liveOperations() == 0);
        assertThat(simulator.awaitIdle(Duration.ofSeconds(20)))
                .as("nothing is due")
                .isTrue();
        assertThat(DialService.awaitQuiescence(Duration.ofSeconds(20))).isTrue();
        assertThat(lateCalls).as("handler calls after the end").hasValue(0);
        assertThat(simulator.activeNotifiers()).as("active notifiers").isZero();
        assertThat(simulator.openIdentities()).as("EAP identities").isZero();
        if (!(referencesOfLists && facts.is("listed-handles-count", "yes"))) {
            assertThat(simulator.openHandles()).as("handles not hung up").isZero();
        }
    }
}
