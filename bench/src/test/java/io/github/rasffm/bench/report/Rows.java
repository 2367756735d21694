/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Made-up results. */
final class Rows {
    private Rows() {}

    /** A run in which the poll meets all targets. */
    static List<Row> good() {
        return List.of(
                idle("floor", 2, 0),
                idle("jniPackedResult", 14, 0),
                idle("jniDirectBuffer", 40, 0),
                idle("rasffmPoller", 14, 0.1),
                idle("jnaDirect", 170, 0),
                idle("jnaInterface", 2700, 260));
    }

    static Row idle(String variant, double quiet, double bytes) {
        return new Row(
                "poll",
                "ConnectStatusBenchmark",
                Map.of("callee", "IDLE"),
                variant,
                quiet + 1,
                quiet,
                0.5,
                "ns/op",
                bytes,
                Map.of());
    }

    static Row notification(String variant, double quiet, double bytes) {
        return new Row(
                "notify", "CallingThreadBenchmark", Map.of(), variant, quiet + 1, quiet, 0.5, "ns/op", bytes, Map.of());
    }

    /** The same run with other numbers of some variants. */
    static List<Row> with(Row... others) {
        return good().stream()
                .map(row -> Arrays.stream(others)
                        .filter(other -> other.variant().equals(row.variant()))
                        .findFirst()
                        .orElse(row))
                .toList();
    }

    static List<Row> without(String variant) {
        return good().stream().filter(row -> !row.variant().equals(variant)).toList();
    }
}
