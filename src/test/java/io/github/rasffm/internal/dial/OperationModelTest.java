// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of operations, held against {@link OperationModel}. The property {@code rasffm.history} runs the
 * history of one seed; with threads a hundred times, since threads meet in many ways.
 */
class OperationModelTest {
    private static final @Nullable Long ONLY = Long.getLong("rasffm.history");

    private final Set<Kind> ends = EnumSet.noneOf(Kind.class);

    @Test
    void machineKeepsTheRulesInEveryHistory() {
        long first = ONLY == null ? new Random().nextLong() : ONLY;
        for (long seed = first; seed != first + (ONLY == null ? 20_000 : 1); seed++) {
            MachineHistory history = MachineHistory.of(new Random(seed));
            AssertionError broken = broken(history);
            if (broken != null) {
                MachineHistory least = shortened(history);
                throw new AssertionError(
                        "seed " + seed + " (-Drasffm.history=" + seed + "): " + broken.getMessage() + "\nat the least: "
                                + least,
                        broken(least));
            }
        }
        assertThat(ends.size()).isGreaterThanOrEqualTo(ONLY == null ? Kind.values().length : 1);
    }

    @Test
    void operationKeepsTheRulesWithItsThreads() throws Exception {
        long first = ONLY == null ? new Random().nextLong() : ONLY;
        VirtualClock clock = new VirtualClock();
        DialEngine engine = new DialEngine(clock);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < (ONLY == null ? 1_000 : 100); i++) {
                long seed = ONLY == null ? first + i : ONLY;
                try {
                    new LiveHistory(engine, clock, seed).run(threads);
                } catch (AssertionError broken) {
                    throw new AssertionError("seed " + seed + " (-Drasffm.history=" + seed + ")", broken);
                }
            }
        }
    }

    private @Nullable AssertionError broken(MachineHistory history) {
        try {
            ends.add(history.run());
            return null;
        } catch (AssertionError broken) {
            return broken;
        } catch (RuntimeException thrown) {
            return new AssertionError(thrown);
        }
    }

    /** Leaves out steps one by one as long as some rule is broken all the same. */
    private MachineHistory shortened(MachineHistory history) {
        MachineHistory least = history;
        for (int i = history.steps().size() - 1; i >= 0; i--) {
            List<MachineHistory.Step> fewer = new ArrayList<>(least.steps());
            fewer.remove(i);
            MachineHistory shorter = new MachineHistory(history.pausesAnswered(), fewer);
            least = broken(shorter) == null ? least : shorter;
        }
        return least;
    }
}
