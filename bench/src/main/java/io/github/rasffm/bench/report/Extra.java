/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.Optional;

/** The numbers that a report knows beside the score and what is compared. */
enum Extra {
    P50("p50", "p50", "half of all samples took at most this"),
    P99("p99", "p99", "99 of 100 samples took at most this"),
    P999("p999", "p99.9", "999 of 1000 samples took at most this"),
    HELD_P99("held.p99", "held p99", "ns that RAS's thread was held by one notification: 99 of 100 at most"),
    HELD_P999("held.p999", "held p99.9", "the same: 999 of 1000 at most"),
    HELD_MAX("held.max", "held max", "the same: the longest"),
    CPU_OURS("cpu.ours", "our CPU", "ns of CPU time that the library's own threads took for one notification");

    private final String label;
    private final String heading;
    private final String meaning;

    Extra(String label, String heading, String meaning) {
        this.label = label;
        this.heading = heading;
        this.meaning = meaning;
    }

    /** Finds one by the label of JMH's secondary result. */
    static Optional<Extra> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(extra -> extra.label.equals(label))
                .findFirst();
    }

    String label() {
        return label;
    }

    String heading() {
        return heading;
    }

    String meaning() {
        return meaning;
    }
}
