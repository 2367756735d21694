// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of operations, held against {@link OperationModel}. The property {@code rasffm.history} runs the
 * history of one seed; with threads a hundred times, since threads meet in many ways.
 */
class OperationModelTest {
    private static final @Nullable Long ONLY = Long.getLong("rasffm.history");
    private static final int HISTORIES = 20_000;
    /** So many at a time, because a history mostly waits for its threads to meet. */
    private static final int ROWS = 8;

    private final Set<Kind> ends = ConcurrentHashMap.newKeySet();

    @Test
    void machineKeepsTheRulesInEveryHistory() {
        long first = ONLY == null ? new Random().nextLong() : ONLY;
        for (long seed = first; seed != first + (ONLY == null ? HISTORIES : 1); seed++) {
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
        everyEndWasMet();
    }

    @Test
    void operationKeepsTheRulesWithItsThreads() throws Exception {
        long first = ONLY == null ? new Random().nextLong() : ONLY;
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService rows = Executors.newFixedThreadPool(ROWS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                all.add(rows.submit(() -> runsOneAfterTheOther(first, begun)));
            }
            for (Future<?> row : all) {
                row.get();
            }
        }
        everyEndWasMet();
    }

    /** Each row with a clock of its own, which nobody else moves. */
    private @Nullable Void runsOneAfterTheOther(long first, AtomicInteger begun) throws Exception {
        VirtualClock clock = new VirtualClock();
        DialEngine engine = new DialEngine(clock);
        try (ExecutorService threads = Executors.newFixedThreadPool(LiveHistory.THREADS)) {
            for (int i = begun.getAndIncrement(); i < (ONLY == null ? HISTORIES : 100); i = begun.getAndIncrement()) {
                long seed = ONLY == null ? first + i : ONLY;
                try {
                    ends.add(new LiveHistory(engine, clock, seed).run(threads));
                } catch (AssertionError broken) {
                    begun.set(HISTORIES);
                    throw new AssertionError("seed " + seed + " (-Drasffm.history=" + seed + ")", broken);
                }
            }
        }
        return null;
    }

    private void everyEndWasMet() {
        assertThat(ends).hasSizeGreaterThanOrEqualTo(ONLY == null ? Kind.values().length : 1);
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
