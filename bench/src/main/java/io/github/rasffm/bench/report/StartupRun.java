/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rasffm.bench.startup.Archive;
import io.github.rasffm.bench.startup.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    /** Starts the JVMs; after each round the facts and the results have what is known. */
    static void run(Profile profile, Startup startup, Folder folder, Map<String, String> facts, Progress progress)
            throws IOException, InterruptedException {
        startup.run(profile.startups(), new Startup.Watcher() {
            @Override
            public void begins(String name) {
                progress.begins(name);
            }

            @Override
            public void ended() {
                progress.ended(1);
            }

            @Override
            public void told(List<Startup.Times> soFar) throws IOException {
                if (profile.tells(false)) {
                    Conditions.put(facts, startup.conditions());
                    Environment.write(folder.environment(), facts);
                    put(folder.json(), soFar);
                }
            }
        });
    }

    /** Puts the times into a file of results, which need not exist, in place of those of the same variants. */
    static void put(Path file, List<Startup.Times> all) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode results = mapper.createArrayNode();
        if (Files.exists(file)) {
            for (JsonNode result : mapper.readTree(file.toFile())) {
                if (all.stream().noneMatch(times -> isOf(times, result))) {
                    results.add(result);
                }
            }
        }
        all.forEach(times -> add(results.addObject(), times));
        Folder.replace(file, part -> mapper.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), results));
    }

    private static boolean isOf(Startup.Times times, JsonNode result) {
        return result.path("benchmark").asText().equals(times.name())
                && result.path("params")
                        .path("archive")
                        .asText()
                        .equals(times.archive().name());
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
