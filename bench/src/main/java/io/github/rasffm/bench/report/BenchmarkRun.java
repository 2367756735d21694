/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import io.github.rasffm.bench.notify.HeldTimeProfiler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of a suite in rounds, keeps JMH's own words in a log, and the results so far in a file. */
final class BenchmarkRun {
    private final Profile profile;
    private final Folder folder;
    private final EarlierParts earlier;
    private final Map<String, String> facts;
    private final Targets targets = Targets.load();
    private final Map<String, BenchmarkParams> parameters = new LinkedHashMap<>();
    private final Map<String, List<BenchmarkResult>> results = new TreeMap<>();

    BenchmarkRun(Profile profile, Folder folder, EarlierParts earlier, Map<String, String> facts) {
        this.profile = profile;
        this.folder = folder;
        this.earlier = earlier;
        this.facts = facts;
    }

    /** Runs all; after each, the facts and both files have what is known. */
    void run(Suite suite, Progress progress) throws IOException, RunnerException {
        PrintStream out = System.out;
        try (PrintStream log = new PrintStream(folder.log().toFile(), StandardCharsets.UTF_8)) {
            System.setOut(log); // There JMH prints what the measured JVMs say.
            OutputFormat output = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
            for (int round = 0; round < profile.rounds(true); round++) {
                for (Suite.Member member : suite.members()) {
                    if (round >= rounds(member)) {
                        continue;
                    }
                    progress.begins(member.name());
                    long began = System.nanoTime();
                    boolean guarded = guarded(member.name());
                    Collection<RunResult> found =
                            runOne(member, profile.applyTo(new OptionsBuilder(), guarded), output);
                    if (profile.tells(guarded)) {
                        found.forEach(this::keep);
                    }
                    write();
                    log.printf("# %s: %.1f s%n%n", member.name(), (System.nanoTime() - began) / 1e9);
                    progress.ended(member.runs());
                }
            }
        } finally {
            System.setOut(out);
        }
    }

    /** How many JVMs run. */
    int size(Suite suite) {
        return suite.members().stream()
                .mapToInt(member -> rounds(member) * member.runs())
                .sum();
    }

    /** Classes with a guard are compared closely. */
    private int rounds(Suite.Member member) {
        String[] parts = member.name().split("\\.", -1);
        return profile.rounds(targets.targets().stream()
                .anyMatch(target -> target.guard() != null && target.type().equals(parts[parts.length - 2])));
    }

    private void keep(RunResult result) {
        BenchmarkParams key = result.getParams();
        parameters.put(key.id(), key);
        results.computeIfAbsent(key.id(), id -> new ArrayList<>()).addAll(result.getBenchmarkResults());
    }

    private static Collection<RunResult> runOne(Suite.Member member, ChainedOptionsBuilder options, OutputFormat output)
            throws RunnerException {
        Runner runner = new Runner(
                member.applyTo(options.include("^" + Pattern.quote(member.name()) + "$"))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(AllocationProfiler.class)
                        .addProfiler(HeldTimeProfiler.class)
                        .shouldFailOnError(true)
                        .build(),
                output);
        try {
            return runner.run();
        } catch (RunnerException failure) {
            throw Failures.of(member.name(), failure);
        }
    }

    /** Whether the guard needs a benchmark's number. */
    private boolean guarded(String name) {
        String[] parts = name.split("\\.", -1);
        return targets.targets().stream()
                .anyMatch(target ->
                        target.guard() != null && target.needs(parts[parts.length - 2], parts[parts.length - 1]));
    }

    /** The facts first: whoever interrupts the run finds no row without its conditions. */
    private void write() throws IOException {
        Conditions.put(facts, Conditions.of(folder.log()));
        Environment.write(folder.environment(), facts);
        List<RunResult> merged = results.entrySet().stream()
                .map(entry -> new RunResult(parameters.get(entry.getKey()), entry.getValue()))
                .toList();
        Folder.replace(folder.json(), part -> {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, part.toString())
                    .writeOut(merged);
            earlier.addTo(part);
        });
    }
}
