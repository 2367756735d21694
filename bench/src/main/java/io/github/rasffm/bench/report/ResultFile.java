/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.StreamSupport;

/** Reads JMH's JSON: what is said and judged is what the file has, so that it can be said again later. */
final class ResultFile {
    /** What JMH's own profiler says, for files without {@link AllocationProfiler}'s. */
    private static final String BYTES = "gc.alloc.rate.norm";

    /** The secondary result that is compared where it is: how long half of the notifications held RAS at most. */
    private static final String HELD = "held.p50";

    private ResultFile() {}

    /**
     * Reads all rows of a file.
     *
     * @throws IOException if it cannot be read, or is not JMH's
     */
    static List<Row> read(Path file) throws IOException {
        JsonNode results = new ObjectMapper().readTree(file.toFile());
        if (!results.isArray()) {
            throw new IOException(file + " is not JSON of JMH: no list");
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode result : results) {
            try {
                rows.add(row(result));
            } catch (IllegalArgumentException missing) {
                throw new IOException(file + " is not JSON of JMH: " + missing.getMessage(), missing);
            }
        }
        requireComparable(file, rows);
        return rows;
    }

    /** Two rows of one name, or of one table in two units, would let the wrong one be compared. */
    private static void requireComparable(Path file, List<Row> rows) throws IOException {
        Map<String, String> units = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        for (Row row : rows) {
            if (!names.add(row.table() + ", " + row.variant())) {
                throw new IOException(file + " has two rows of " + row.table() + ", " + row.variant());
            }
            String unit = units.putIfAbsent(row.table(), row.unit());
            if (unit != null && !unit.equals(row.unit())) {
                throw new IOException(file + " has " + unit + " and " + row.unit() + " in " + row.table());
            }
        }
    }

    private static Row row(JsonNode result) {
        String[] name = result.required("benchmark").asText().split("\\.", -1);
        if (name.length < 3) {
            throw new IllegalArgumentException("no package and class in " + String.join(".", name));
        }
        Map<String, String> parameters = new TreeMap<>();
        result.path("params")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
        return new Row(
                name[name.length - 3],
                name[name.length - 2],
                parameters,
                name[name.length - 1],
                timing(result),
                result.required("primaryMetric").required("scoreUnit").asText(),
                bytes(result.path("secondaryMetrics")),
                extras(result));
    }

    private static Timing timing(JsonNode result) {
        JsonNode primary = result.required("primaryMetric");
        double score = primary.path("score").asDouble(Double.NaN);
        if (score <= 0) {
            throw new IllegalArgumentException("a score that is not above 0");
        }
        double error = primary.path("scoreError").asDouble(Double.NaN);
        List<double[]> jvms = times(primary, time -> time > 0);
        JsonNode held = result.path("secondaryMetrics").path(HELD);
        if (!held.isMissingNode()) {
            // One notification, not many: a clock with long steps may give 0.
            return Timing.of(score, error, times(held, time -> time >= 0), Timing.Compared.HELD);
        }
        return result.path("mode").asText().equals("ss")
                ? Timing.ofShots(score, error, jvms)
                : Timing.of(score, error, jvms, Timing.Compared.ITERATIONS);
    }

    /** Refuses what nothing can take: a ratio of it would reach any limit. */
    private static List<double[]> times(JsonNode metric, DoublePredicate possible) {
        List<double[]> jvms = jvms(metric);
        if (!Arrays.stream(Timing.all(jvms)).allMatch(possible)) {
            throw new IllegalArgumentException("a time that nothing can take");
        }
        return jvms;
    }

    /**
     * The median of all iterations: what an operation allocates in most JVMs is seen, and what else is allocated in a
     * few iterations is not.
     */
    private static double bytes(JsonNode metrics) {
        JsonNode metric = metrics.path(metrics.has(AllocationProfiler.LABEL) ? AllocationProfiler.LABEL : BYTES);
        double bytes = metric.has("rawData")
                ? Timing.median(Timing.all(jvms(metric)))
                : metric.path("score").asDouble(Double.NaN);
        if (bytes < 0) {
            throw new IllegalArgumentException("less than 0 bytes");
        }
        return bytes;
    }

    /** One number an iteration, its score or the median of its samples, for each JVM; what is none is not a number. */
    private static List<double[]> jvms(JsonNode metric) {
        JsonNode samples = metric.path("rawDataHistogram");
        JsonNode forks = samples.isMissingNode() ? metric.required("rawData") : samples;
        List<double[]> jvms = StreamSupport.stream(forks.spliterator(), false)
                .map(fork -> StreamSupport.stream(fork.spliterator(), false)
                        .mapToDouble(iteration ->
                                iteration.isArray() ? sampleMedian(iteration) : iteration.asDouble(Double.NaN))
                        .toArray())
                .toList();
        if (jvms.isEmpty() || jvms.stream().anyMatch(jvm -> jvm.length == 0)) {
            throw new IllegalArgumentException("a result without an iteration");
        }
        return jvms;
    }

    /** The median of a histogram: pairs of a value and how often it was seen. */
    private static double sampleMedian(JsonNode histogram) {
        List<double[]> pairs = new ArrayList<>();
        histogram.forEach(pair ->
                pairs.add(new double[] {pair.path(0).asDouble(), pair.path(1).asDouble()}));
        pairs.sort((a, b) -> Double.compare(a[0], b[0]));
        double half = pairs.stream().mapToDouble(pair -> pair[1]).sum() / 2;
        double seen = 0;
        for (double[] pair : pairs) {
            seen += pair[1];
            if (seen >= half) {
                return pair[0];
            }
        }
        throw new IllegalArgumentException("an iteration without a sample");
    }

    private static Map<String, Double> extras(JsonNode result) {
        Map<String, Double> extras = new TreeMap<>();
        if (result.path("mode").asText().equals("sample")) {
            JsonNode percentiles = result.required("primaryMetric").required("scorePercentiles");
            extras.put(Extra.P50.label(), percentile(percentiles, "50.0"));
            extras.put(Extra.P99.label(), percentile(percentiles, "99.0"));
            extras.put(Extra.P999.label(), percentile(percentiles, "99.9"));
        }
        result.path("secondaryMetrics")
                .properties()
                .forEach(metric -> Extra.ofLabel(metric.getKey())
                        .ifPresent(extra -> extras.put(
                                extra.label(),
                                metric.getValue().required("score").asDouble())));
        return extras;
    }

    private static double percentile(JsonNode percentiles, String name) {
        double time = percentiles.required(name).asDouble();
        if (!(time > 0)) {
            throw new IllegalArgumentException("a percentile that is not above 0");
        }
        return time;
    }
}
