/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rasffm.bench.startup.Archive;
import io.github.rasffm.bench.startup.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/** The start-up part of a run, whose times go into the same file, in the form of JMH's single shots. */
final class StartupRun {
    private static final double CONFIDENCE = 0.999;

    private StartupRun() {}

    /** What a profile starts. */
    static Startup of(Profile profile, String filter, Path library) {
        return Startup.of(
                filter,
                profile == Profile.SMOKE ? List.of(Archive.NONE) : List.of(Archive.values()),
                library,
                Path.of(System.getProperty("rasffm.bench.glue", "no glue")));
    }

    /** Adds the times to a file of results, which need not exist. */
    static void append(Path file, List<Startup.Times> all) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode results = Files.exists(file) ? (ArrayNode) mapper.readTree(file.toFile()) : mapper.createArrayNode();
        all.forEach(times -> add(results.addObject(), times));
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
    }

    private static void add(ObjectNode result, Startup.Times times) {
        ListStatistics statistics = new ListStatistics(
                times.millis().stream().mapToDouble(Double::doubleValue).toArray());
        result.put("benchmark", times.name());
        result.put("mode", "ss");
        result.put("threads", 1);
        result.put("forks", times.millis().size());
        result.put("warmupIterations", 0);
        result.put("measurementIterations", 1);
        result.putObject("params").put("archive", times.archive().name());
        ObjectNode primary = result.putObject("primaryMetric");
        primary.put("score", statistics.getMean());
        primary.put("scoreError", statistics.getMeanErrorAt(CONFIDENCE));
        primary.put("scoreUnit", "ms/op");
        ArrayNode forks = primary.putArray("rawData");
        times.millis().forEach(millis -> forks.addArray().add(millis));
        result.putObject("secondaryMetrics");
    }
}
