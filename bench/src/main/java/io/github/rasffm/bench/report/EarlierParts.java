/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

    private static final String BETWEEN = "; ";

    /** Behind a commit to which {@code bench/run} saw uncommitted changes: of two such trees nobody knows more. */
    private static final String CHANGES = " and changes";

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
     * @param now the facts of the part that is to come; earlier results of its classes are dropped
     * @param names of all that can be measured
     * @throws Mismatch if it is of another machine, JDK, commit or profile, or unfinished in other classes than the
     *     part's; if one of them has not its classes whole; if nobody knows what was changed since the commit
     */
    static EarlierParts in(Folder folder, Profile profile, Map<String, String> now, List<String> names)
            throws IOException {
        requireWhole("the filter", filter(now), names);
        String commit = now.getOrDefault("Commit", "");
        if (commit.endsWith(CHANGES)) {
            throw new Mismatch("parts are of one commit, and this is " + commit + ": commit them first");
        }
        if (!Files.exists(folder.json())) {
            return none();
        }
        Map<String, String> facts = Environment.read(folder.environment());
        String state = facts.get(Environment.STATE);
        if (state != null && !state.equals(now.get(Environment.STATE))) {
            throw new Mismatch("the results in " + folder.path() + " are " + state
                    + "; run that part to its end first, or leave --add out");
        }
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
        requireWhole("the filter of the results in " + folder.path(), filter(facts), names);
        Set<String> classes = classes(filter(now), names);
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode result : new ObjectMapper().readTree(folder.json().toFile())) {
            if (!classes.contains(className(result.path("benchmark").asText()))) {
                kept.add(result);
            }
        }
        if (kept.isEmpty()) {
            return none();
        }
        Conditions.drop(facts, classes.stream().map(EarlierParts::simpleName).collect(Collectors.toSet()));
        return new EarlierParts(kept, facts);
    }

    private static void requireWhole(String what, String filter, List<String> names) {
        Set<String> classes = classes(filter, names);
        List<String> halves = names.stream()
                .filter(name -> !name.contains(filter))
                .map(EarlierParts::className)
                .filter(classes::contains)
                .map(EarlierParts::simpleName)
                .distinct()
                .toList();
        if (!halves.isEmpty()) {
            throw new Mismatch("a part has its classes whole, and " + what + ", \"" + filter + "\", leaves rows out of "
                    + String.join(", ", halves));
        }
    }

    private static Set<String> classes(String filter, List<String> names) {
        return names.stream()
                .filter(name -> name.contains(filter))
                .map(EarlierParts::className)
                .collect(Collectors.toSet());
    }

    private static String className(String benchmark) {
        return benchmark.substring(0, Math.max(0, benchmark.lastIndexOf('.')));
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The facts of all parts: those of the first, and the conditions of each class that is not measured again. */
    Map<String, String> with(Map<String, String> part) {
        if (facts.isEmpty()) {
            return part;
        }
        Map<String, String> all = new LinkedHashMap<>(part);
        all.putAll(facts);
        all.put("Profile", facts.getOrDefault("Profile", "").replaceFirst(ONLY + ".*", ""));
        Stream<String> others = Stream.of(facts.getOrDefault(FACT, named(facts)).split(BETWEEN, -1))
                .filter(other -> !other.startsWith(named(part, "")));
        all.put(FACT, Stream.concat(others, Stream.of(named(part))).collect(Collectors.joining(BETWEEN)));
        return all;
    }

    private static String named(Map<String, String> part) {
        return named(part, part.getOrDefault("Date", ""));
    }

    private static String named(Map<String, String> part, String date) {
        String filter = filter(part);
        return (filter.isEmpty() ? "all" : filter) + " " + date;
    }

    /** The filter of a run, by its facts; empty if it had none. */
    static String filter(Map<String, String> part) {
        String[] profile = part.getOrDefault("Profile", "").split(ONLY, 2);
        return profile.length == 2 ? profile[1] : "";
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
