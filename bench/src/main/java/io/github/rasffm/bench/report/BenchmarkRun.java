/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks that a filter leaves, in rounds, and keeps JMH's own words in a log. */
final class BenchmarkRun {
    private final Profile profile;
    private final Path folder;

    BenchmarkRun(Profile profile, Path folder) {
        this.profile = profile;
        this.folder = folder;
    }

    /** The names of the benchmarks that contain the filter. */
    static List<String> names(String filter) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        TreeSet<String> names = new TreeSet<>();
        BenchmarkList.defaultList().getAll(silent, List.of()).forEach(entry -> names.add(entry.getUsername()));
        return names.stream().filter(name -> name.contains(filter)).toList();
    }

    List<Row> run(String filter) throws IOException, RunnerException {
        List<String> names = names(filter);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("No benchmark has \"" + filter + "\" in its name: " + names(""));
        }
        Files.createDirectories(folder);
        Map<String, BenchmarkParams> parameters = new LinkedHashMap<>();
        Map<String, List<BenchmarkResult>> results = new TreeMap<>();
        long started = System.nanoTime();
        int all = profile.rounds() * names.size();
        int done = 0;
        try (PrintStream log = new PrintStream(log().toFile(), StandardCharsets.UTF_8)) {
            OutputFormat output = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
            for (int round = 0; round < profile.rounds(); round++) {
                for (String name : names) {
                    for (RunResult result : runOne(name, output)) {
                        BenchmarkParams key = result.getParams();
                        parameters.put(key.id(), key);
                        results.computeIfAbsent(key.id(), id -> new ArrayList<>())
                                .addAll(result.getBenchmarkResults());
                    }
                    progress(++done, all, started, name);
                }
            }
        }
        System.err.println();
        List<RunResult> merged = results.entrySet().stream()
                .map(entry -> new RunResult(parameters.get(entry.getKey()), entry.getValue()))
                .toList();
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json().toString())
                .writeOut(merged);
        return merged.stream().map(Row::of).toList();
    }

    Path log() {
        return folder.resolve("jmh.log");
    }

    Path json() {
        return folder.resolve("results.json");
    }

    private Collection<RunResult> runOne(String name, OutputFormat output) throws RunnerException {
        var options = profile.applyTo(new OptionsBuilder().include("^" + Pattern.quote(name) + "$"))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        return new Runner(options, output).run();
    }

    private static void progress(int done, int all, long started, String name) {
        double seconds = (System.nanoTime() - started) / 1e9;
        int left = (int) Math.ceil(seconds / done * (all - done));
        String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
        if (Boolean.getBoolean("rasffm.bench.terminal")) {
            System.err.printf("\r\033[K%d of %d, %d s to go, done: %s", done, all, left, method);
        } else if (done % 10 == 0 || done == all) {
            System.err.printf("%d of %d, %d s to go%n", done, all, left);
        }
    }
}
