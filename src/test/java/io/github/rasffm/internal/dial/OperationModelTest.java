// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of operations, held against {@link OperationModel}. The property {@code rasffm.history} runs the
 * history of one seed.
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
        assertThat(ends).hasSize(ONLY == null ? Kind.values().length : 1);
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
