// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.simulator.SimulatorClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract of dialling and hanging up, with every fact that nobody has verified this way and that.
 *
 * <p>{@code -Drasffm.facts=gone-code=668,list-dialling=yes} runs all scenarios with that setting only, and
 * {@code -Drasffm.scenario=CONNECTS} only that scenario; on Windows {@code -Drasffm.channel=WINDOW} another channel.
 */
class FactsContractTest extends SimulatorTest {
    private static final long SEED = 4;
    private static final int MOST_FAILURES = 10;
    private static final @Nullable String ONLY_FACTS = System.getProperty("rasffm.facts");
    private static final @Nullable String ONLY_SCENARIO = System.getProperty("rasffm.scenario");

    private static final NotificationChannel CHANNEL =
            NotificationChannel.valueOf(System.getProperty("rasffm.channel", "STUB"));

    private final FastClock fast = new FastClock(simulator);
    private final List<AssertionError> failures = new ArrayList<>();

    @BeforeEach
    void goesByTheFastClock() {
        DialService.useClock(fast);
    }

    @AfterEach
    void goesByTheMachinesClockAgain() throws InterruptedException {
        // The clock may close only when nobody waits by it.
        leavesNothing();
        fast.close();
    }

    @Test
    void holdsWithEachSwitchInEachPosition() {
        List<Facts> rows = ONLY_FACTS == null ? Facts.oneByOne(simulator.switches()) : List.of(Facts.of(ONLY_FACTS));
        rows.forEach(facts -> Arrays.stream(ContractScenario.values()).forEach(each -> run(each, facts, "")));
        report(rows.size());
    }

    @Test
    void holdsWithAllPairsOfPositions() {
        List<Facts> rows =
                ONLY_FACTS == null ? Facts.allPairs(simulator.switches(), SEED) : List.of(Facts.of(ONLY_FACTS));
        rows.forEach(facts ->
                Arrays.stream(ContractScenario.values()).forEach(each -> run(each, facts, "seed " + SEED + ", ")));
        report(rows.size());
    }

    private void run(ContractScenario scenario, Facts facts, String origin) {
        boolean wanted = ONLY_SCENARIO == null || ONLY_SCENARIO.equals(scenario.name());
        if (!wanted || failures.size() == MOST_FAILURES) {
            return;
        }
        simulator.reset();
        simulator.clock(SimulatorClock.virtual());
        try {
            scenario.happensIn(new ContractRun(simulator, ras, facts, CHANNEL));
        } catch (Throwable failure) {
            failures.add(new AssertionError(
                    origin + "-Drasffm.scenario=" + scenario + " -Drasffm.facts=" + facts + ": " + failure.getMessage()
                            + "\n" + String.join("\n", simulator.journal()),
                    failure));
        }
    }

    private void report(int rows) {
        System.out.println(rows + " settings of the facts, " + ContractScenario.values().length + " scenarios");
        assertThat(rows).isPositive();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
            throw failures.getFirst();
        }
        simulator.reset();
    }
}
