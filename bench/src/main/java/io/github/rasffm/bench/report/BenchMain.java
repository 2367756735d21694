/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import io.github.rasffm.bench.fixture.BenchLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** The program behind {@code bench/run}. */
public final class BenchMain {
    /**
     * Less than one object in sixteen operations. Not 0, because the profiler counts all threads, and JMH's own
     * allocate some 100 kB an iteration; the test PollAllocationTest counts exactly.
     */
    static final double NOTHING_BYTES = 1;

    private BenchMain() {}

    /**
     * Runs, prints the table, and fails if something allocates that promises not to.
     *
     * @param args smoke, quick or full; optionally a part of the names of the benchmarks to run
     */
    public static void main(String[] args) throws IOException, RunnerException {
        if (args.length < 1
                || args.length > 2
                || !List.of("smoke", "quick", "full").contains(args[0])) {
            System.err.println("usage: bench/run smoke|quick|full [part of a benchmark's name]");
            System.exit(2);
        }
        Profile profile = Profile.of(args[0]);
        BenchmarkRun run = new BenchmarkRun(profile, Path.of(System.getProperty("rasffm.bench.results", "target")));
        System.out.println(head(profile));
        List<Row> rows = run.run(args.length == 2 ? args[1] : "");
        System.out.println(ResultTable.of(rows));
        System.out.println("JSON: " + run.json() + "; log of JMH: " + run.log());
        List<String> allocating = allocating(rows);
        if (!allocating.isEmpty()) {
            System.out.println("FAILED: allocates: " + String.join(", ", allocating));
            System.exit(1);
        }
    }

    /** The variants that promise to allocate nothing and do. */
    static List<String> allocating(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.isOurs() && !(row.bytes() < NOTHING_BYTES))
                .map(row -> String.format(Locale.ROOT, "%s (%s): %.2f B/op", row.variant(), row.table(), row.bytes()))
                .toList();
    }

    private static String head(Profile profile) {
        return "rasffm benchmarks, " + profile + "\n"
                + "JVM: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors\n"
                + BenchLibrary.open().description() + "\n";
    }
}
