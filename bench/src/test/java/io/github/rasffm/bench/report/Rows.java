/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Made-up results. */
final class Rows {
    private Rows() {}

    /** A run in which the poll meets all targets. */
    static List<Row> good() {
        return List.of(
                idle("floor", 2, 0),
                idle("jniPackedResult", 14, 0),
                idle("jniCachedAddress", 20, 0),
                idle("jniDirectBuffer", 40, 0),
                idle("rasffmPoller", 14, 0.1),
                idle("jnaDirect", 170, 0),
                idle("jnaInterface", 2700, 260));
    }

    static Row idle(String variant, double quiet, double bytes) {
        return row(
                "poll ConnectStatusBenchmark " + variant,
                Map.of("callee", "IDLE"),
                time(quiet + 1, quiet),
                "ns/op",
                bytes,
                Map.of());
    }

    static Row notification(String variant, double quiet, double bytes) {
        return row(
                "notify CallingThreadBenchmark " + variant, Map.of(), time(quiet + 1, quiet), "ns/op", bytes, Map.of());
    }

    /** By the library's stub: a score that is the same for all, beside the time that counts. */
    static Row held(String variant, String thread, double nanos) {
        return row(
                "notify HeldTimeBenchmark " + variant,
                new TreeMap<>(Map.of("channel", "STUB", "thread", thread)),
                heldFor(nanos),
                "ns/op",
                0,
                Map.of());
    }

    static Timing heldFor(double nanos) {
        return new Timing(9_000, 0.5, nanos, nanos, new Span(nanos, nanos), Timing.Compared.HELD);
    }

    /** Any row, by its question, class and variant. */
    static Row row(
            String name,
            Map<String, String> parameters,
            Timing time,
            String unit,
            double bytes,
            Map<String, Double> extras) {
        String[] parts = name.split(" ", 3);
        return new Row(parts[0], parts[1], parameters, parts[2], time, unit, bytes, extras);
    }

    /** A row that differs from others in its time alone. */
    static Row row(String name, Map<String, String> parameters, double nanos) {
        return row(name, parameters, time(nanos, nanos), "ns/op", 0, Map.of());
    }

    /** Of one JVM. */
    static Timing time(double median, double quiet) {
        return new Timing(quiet + 2, 0.5, median, quiet, new Span(quiet, quiet), Timing.Compared.ITERATIONS);
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
