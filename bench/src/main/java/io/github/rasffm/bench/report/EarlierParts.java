/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.rasffm.bench.startup.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What earlier parts of a run have left, where a list that takes hours runs in parts: the results of whole classes, as
 * only rows of one class are compared, and those were measured together.
 */
final class EarlierParts {
    /** The fact that names the parts. */
    static final String FACT = "In parts";

    /** Behind the profile stands the filter, where there is one. */
    static final String ONLY = ", only ";

    /** What a part has to have in common with the others. */
    private static final List<String> SAME =
            List.of("System", "Machine", "Java", "Flags of the measured JVMs", "Commit", "Library", "Versions");

    private final List<JsonNode> results;
    private final Map<String, String> facts;

    /** Earlier results that a part cannot be added to. */
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mismatch(String message) {
            super(message);
        }
    }

    private EarlierParts(List<JsonNode> results, Map<String, String> facts) {
        this.results = results;
        this.facts = facts;
    }

    /** Of a run that is no part. */
    static EarlierParts none() {
        return new EarlierParts(List.of(), Map.of());
    }

    /**
     * Reads what a folder has, which may be nothing.
     *
     * @param now the facts of the part that is to come
     * @param suite its benchmarks, of whose classes earlier results are dropped
     * @param startup and what it starts
     * @throws Mismatch if it is of another machine, JDK, commit or profile
     */
    static EarlierParts in(Folder folder, Profile profile, Map<String, String> now, Suite suite, Startup startup)
            throws IOException {
        if (!Files.exists(folder.json())) {
            return none();
        }
        Map<String, String> facts = Environment.read(folder.environment());
        for (String fact : SAME) {
            if (!now.getOrDefault(fact, "").equals(facts.getOrDefault(fact, ""))) {
                throw new Mismatch("the results in " + folder.path() + " have another " + fact + ": "
                        + facts.getOrDefault(fact, "none") + " and not " + now.getOrDefault(fact, "none"));
            }
        }
        if (!facts.getOrDefault("Profile", "").startsWith(profile.toString())) {
            throw new Mismatch("the results in " + folder.path() + " have another profile: "
                    + facts.getOrDefault("Profile", "none"));
        }
        Set<String> classes = Stream.concat(
                        suite.members().stream().map(Suite.Member::name), startup.measured().stream())
                .map(EarlierParts::className)
                .collect(Collectors.toSet());
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode result : new ObjectMapper().readTree(folder.json().toFile())) {
            if (!classes.contains(className(result.path("benchmark").asText()))) {
                kept.add(result);
            }
        }
        return new EarlierParts(kept, facts);
    }

    private static String className(String benchmark) {
        return benchmark.substring(0, Math.max(0, benchmark.lastIndexOf('.')));
    }

    /** The facts of all parts: those of the first, and the conditions of each class. */
    Map<String, String> with(Map<String, String> part) {
        if (facts.isEmpty()) {
            return part;
        }
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("Profile", facts.getOrDefault("Profile", "").replaceFirst(ONLY + ".*", ""));
        all.put(FACT, facts.getOrDefault(FACT, named(facts)) + "; " + named(part));
        return all;
    }

    private static String named(Map<String, String> part) {
        String[] profile = part.getOrDefault("Profile", "").split(ONLY, 2);
        return (profile.length == 2 ? profile[1] : "all") + " " + part.get("Date");
    }

    /** Adds the earlier results to a file of the new ones, which need not exist. */
    void addTo(Path json) throws IOException {
        if (results.isEmpty()) {
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode all = Files.exists(json) ? (ArrayNode) mapper.readTree(json.toFile()) : mapper.createArrayNode();
        all.addAll(results);
        mapper.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), all);
    }
}
