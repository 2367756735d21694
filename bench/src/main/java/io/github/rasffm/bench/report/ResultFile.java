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
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Reads JMH's JSON: what is said and judged is what the file has, so that it can be said again later. */
final class ResultFile {
    /** What JMH's own profiler says, for files without {@link AllocationProfiler}'s. */
    private static final String BYTES = "gc.alloc.rate.norm";

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
        return rows;
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
        JsonNode primary = result.required("primaryMetric");
        double[] scores = scores(primary);
        return new Row(
                name[name.length - 3],
                name[name.length - 2],
                parameters,
                name[name.length - 1],
                median(scores),
                result.path("mode").asText().equals("ss") ? median(scores) : scores[scores.length / 10],
                primary.path("scoreError").asDouble(Double.NaN),
                primary.required("scoreUnit").asText(),
                bytes(result.path("secondaryMetrics")),
                extras(result));
    }

    /**
     * The 10th percentile of the iterations: what an operation allocates is in each, and what else is allocated
     * weighs less where there were more operations.
     */
    private static double bytes(JsonNode metrics) {
        JsonNode metric = metrics.path(metrics.has(AllocationProfiler.LABEL) ? AllocationProfiler.LABEL : BYTES);
        if (!metric.has("rawData")) {
            return metric.path("score").asDouble(Double.NaN);
        }
        double[] iterations = scores(metric);
        return iterations[iterations.length / 10];
    }

    /** One number an iteration, sorted: its score, or the median of its samples. */
    private static double[] scores(JsonNode primary) {
        JsonNode samples = primary.path("rawDataHistogram");
        JsonNode forks = samples.isMissingNode() ? primary.required("rawData") : samples;
        double[] scores = StreamSupport.stream(forks.spliterator(), false)
                .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
                .mapToDouble(iteration -> iteration.isArray() ? sampleMedian(iteration) : iteration.asDouble())
                .sorted()
                .toArray();
        if (scores.length == 0) {
            throw new IllegalArgumentException("a result without an iteration");
        }
        return scores;
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
            extras.put(Extra.P50.label(), percentiles.required("50.0").asDouble());
            extras.put(Extra.P99.label(), percentiles.required("99.0").asDouble());
            extras.put(Extra.P999.label(), percentiles.required("99.9").asDouble());
        }
        result.path("secondaryMetrics")
                .properties()
                .forEach(metric -> Extra.ofLabel(metric.getKey())
                        .ifPresent(extra -> extras.put(
                                extra.label(),
                                metric.getValue().required("score").asDouble())));
        return extras;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).sum() / 2;
    }
}
