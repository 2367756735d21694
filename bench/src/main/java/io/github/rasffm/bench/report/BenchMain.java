/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import io.github.rasffm.bench.fixture.BenchLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** The program behind {@code bench/run}. */
public final class BenchMain {
    private static final String USAGE = """
        usage: bench/run smoke|quick|full [part of a benchmark's name]

          smoke  does everything run? under a minute; its times say little
          quick  a first answer, under 6 minutes
          full   numbers to publish: about 45 s for each row and parameter

        Leaves bench/target/results.json (JMH's JSON) and jmh.log there. Ctrl-C ends it at once and keeps
        the results so far. A class is a question, a method is one way to do it.
        """;

    private BenchMain() {}

    /**
     * Runs, and prints the tables.
     *
     * @param args smoke, quick or full; optionally a part of the names of the benchmarks to run
     */
    public static void main(String[] args) throws IOException, RunnerException {
        if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
            System.out.print(USAGE);
            return;
        }
        if (args.length < 1 || args.length > 2) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Profile profile = Profile.of(args[0]).orElse(null);
        if (profile == null) {
            throw refuse("unknown profile \"" + args[0] + "\": smoke, quick or full");
        }
        String filter = args.length == 2 ? args[1] : "";
        Suite suite = Suite.of(filter, System.getProperty("os.name"));
        if (suite.members().isEmpty()) {
            throw refuse(
                    suite.leftOut() > 0
                            ? "all benchmarks with \"" + filter + "\" in their names need Windows"
                            : "no benchmark has \"" + filter + "\" in its name. The classes: " + classes());
        }
        run(profile, suite);
    }

    private static void run(Profile profile, Suite suite) throws IOException, RunnerException {
        Folder folder = Folder.prepare(Path.of(System.getProperty("rasffm.bench.results", "target")));
        System.out.println(head(profile));
        if (suite.leftOut() > 0) {
            System.out.println("Left out, as they need Windows: " + suite.leftOut()
                    + " runs with channel WINDOW or COMPLETION_PORT\n");
        }
        Thread interrupted = new Thread(() -> interrupted(folder), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        new BenchmarkRun(profile, folder)
                .run(
                        suite,
                        new Progress(
                                System.err,
                                Boolean.getBoolean("rasffm.bench.terminal"),
                                profile.rounds() * suite.runs()));
        Runtime.getRuntime().removeShutdownHook(interrupted);
        System.out.println(ResultTable.of(ResultFile.read(folder.json())));
        System.out.println("JSON: " + folder.json() + "; log of JMH: " + folder.log());
    }

    /** Ends the measured JVM, which Ctrl-C does not reach everywhere. */
    private static void interrupted(Folder folder) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        System.err.println("\nEnded early. "
                + (Files.exists(folder.json()) ? "Results so far: " + folder.json() : "No results yet")
                + "; log of JMH: " + folder.log());
    }

    private static String classes() {
        return String.join(
                ", ",
                Suite.of("", System.getProperty("os.name")).members().stream()
                        .map(member -> member.name().split("\\."))
                        .map(parts -> parts[parts.length - 2])
                        .distinct()
                        .toList());
    }

    /** Never returns; its type tells the compiler so. */
    private static Error refuse(String why) {
        System.err.println("bench/run: " + why + " (bench/run --help)");
        System.exit(2);
        return new AssertionError();
    }

    private static String head(Profile profile) {
        return "rasffm benchmarks, " + profile + "\n"
                + "JVM: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors\n"
                + BenchLibrary.open().description() + "\n";
    }
}
