/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.bench.startup.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** The program behind {@code bench/run}. */
public final class BenchMain {
    private static final String USAGE = """
        usage: bench/run smoke|quick|full [part of a benchmark's name [--add]]
               bench/run report [folder]

          smoke   what bench/guard checks, briefly; all else runs once, and its numbers say nothing
          quick   a first answer, under 6 minutes; of sizes only the smallest and the largest
          full    numbers to publish: about 45 s for each row and parameter
          report  tells again what the last run found, or the one kept in that folder
          --add   keeps what earlier runs of the same commit found: a long list, in parts of whole classes

        A class is a question, a method is one way to do it. Leaves in bench/target: results.html, one
        page without network; results.md; results.json, which is JMH's; results.environment.json; jmh.log.
        Ctrl-C ends the run at once and keeps the results so far.
        """;

    private static final String SYSTEM = System.getProperty("os.name");
    private static final Path RESULTS = Path.of(System.getProperty("rasffm.bench.results", "target"));
    private static final boolean TERMINAL = Boolean.getBoolean("rasffm.bench.terminal");

    private BenchMain() {}

    /**
     * Runs, and says what came out.
     *
     * @param args the command line, as in the usage
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
            System.out.print(USAGE);
        } else if (args.length < 1 || args.length > (isPart(args) ? 3 : 2)) {
            System.err.print(USAGE);
            System.exit(2);
        } else if (args[0].equals("report")) {
            tellAgain(new Folder(args.length == 2 ? Path.of(args[1]) : RESULTS));
        } else {
            run(args[0], args.length >= 2 ? args[1] : "", isPart(args));
        }
    }

    private static boolean isPart(String... args) {
        return args.length == 3 && args[2].equals("--add");
    }

    private static void tellAgain(Folder folder) throws IOException {
        if (!Files.exists(folder.json())) {
            throw refuse("there is no " + folder.json());
        }
        try {
            tell(folder);
        } catch (IOException broken) {
            throw refuse(String.valueOf(broken.getMessage()));
        }
    }

    private static void run(String profileName, String filter, boolean part) throws IOException, InterruptedException {
        Profile profile = Profile.of(profileName).orElse(null);
        if (profile == null) {
            throw refuse("unknown profile \"" + profileName + "\": smoke, quick or full");
        }
        Suite all = Suite.of(filter, SYSTEM);
        Suite suite = profile == Profile.QUICK ? all.extremes() : all;
        Path library = BenchLibrary.open().file();
        Startup startup = StartupRun.of(profile, filter, library);
        if (suite.members().isEmpty() && startup.size() == 0) {
            throw refuse(
                    suite.leftOut() > 0
                            ? "all benchmarks with \"" + filter + "\" in their names need Windows"
                            : "no benchmark has \"" + filter + "\" in its name. The classes: " + classes()
                                    + ", startup.FirstPoll, startup.FirstDial");
        }
        if (suite.leftOut() > 0) {
            System.out.println("Left out, as they need Windows: " + suite.leftOut()
                    + " runs with channel WINDOW, WINDOW_SENT or COMPLETION_PORT\n");
        }
        if (suite.runs() < all.runs()) {
            System.out.println("Left out, as quick takes the smallest and the largest size only: "
                    + (all.runs() - suite.runs()) + " runs\n");
        }
        System.out.print(startup.size() > 0 ? Startup.leftOut() : "");
        try (MachineLock lock = MachineLock.take()) {
            if (lock == null) {
                throw refuse("another run of benchmarks has the lock " + MachineLock.file() + ": wait for its end");
            }
            Map<String, String> facts = Environment.of(profile, filter, library);
            EarlierParts earlier =
                    part ? EarlierParts.in(new Folder(RESULTS), profile, facts, names()) : EarlierParts.none();
            measure(profile, earlier.with(facts), earlier, suite, startup);
        } catch (EarlierParts.Mismatch mismatch) {
            throw refuse(String.valueOf(mismatch.getMessage()));
        } catch (RunnerException failure) {
            throw refuse(String.valueOf(failure.getMessage()));
        }
    }

    private static void measure(
            Profile profile, Map<String, String> facts, EarlierParts earlier, Suite suite, Startup startup)
            throws IOException, RunnerException, InterruptedException {
        Folder folder = Folder.prepare(RESULTS);
        Environment.write(folder.environment(), facts);
        earlier.addTo(folder.json());
        Thread interrupted = new Thread(() -> interrupted(folder, startup), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        BenchmarkRun run = new BenchmarkRun(profile, folder, earlier, facts);
        int starts = startup.archives() + profile.startups() * startup.size();
        run.run(suite, new Progress(System.err, TERMINAL, run.size(suite), 1).before(starts));
        if (startup.size() > 0) {
            Progress progress = new Progress(System.err, TERMINAL, starts, startup.size());
            try {
                StartupRun.run(profile, startup, folder, facts, progress);
            } catch (IOException | IllegalStateException failure) {
                if (interrupted.getState() == Thread.State.NEW) {
                    throw failure;
                }
                interrupted.join(); // It has ended the JVM of which that tells, and this one ends with it.
                return;
            }
        }
        facts.remove(Environment.STATE);
        Environment.write(folder.environment(), facts);
        Runtime.getRuntime().removeShutdownHook(interrupted);
        tell(folder);
    }

    /** Says what the folder's results are, on the terminal, as Markdown and as a page. */
    private static void tell(Folder folder) throws IOException {
        Map<String, String> facts = Environment.read(folder.environment());
        List<String> mixed = Conditions.mixed(facts);
        if (!mixed.isEmpty()) {
            throw refuse("no table, because rows to compare were measured under different conditions: "
                    + String.join("; ", mixed) + ". The numbers are in " + folder.json());
        }
        List<Row> rows = ResultFile.read(folder.json());
        Judgement run = Judgement.of(rows, facts);
        Files.writeString(folder.markdown(), Markdown.of(run));
        Files.writeString(folder.page(), Page.of(run));
        facts.forEach((key, value) -> System.out.println(key + ": " + value));
        System.out.println();
        System.out.print(ResultTable.forTerminal(rows, TERMINAL && !noColour()));
        System.out.println("Page:     " + folder.page());
        System.out.println("Markdown: " + folder.markdown());
        System.out.println("JSON:     " + folder.json() + " and " + folder.environment());
    }

    /** Ends the measured JVM, which Ctrl-C does not reach everywhere, and then removes what it used. */
    private static void interrupted(Folder folder, Startup startup) {
        List<ProcessHandle> measured = ProcessHandle.current().descendants().toList();
        measured.forEach(ProcessHandle::destroyForcibly);
        measured.forEach(process ->
                process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join());
        System.err.println("\nEnded early. "
                + (Files.exists(folder.json())
                        ? "Results so far: " + folder.json() + " (bench/run report shows them)"
                        : "No results yet")
                + "; log of JMH: " + folder.log());
        try {
            startup.discard();
        } catch (IOException left) {
            System.err.println("Left behind: " + left.getMessage());
        }
    }

    /** As no-color.org has it. */
    private static boolean noColour() {
        String asked = System.getenv("NO_COLOR");
        return asked != null && !asked.isEmpty();
    }

    private static List<String> names() {
        return Stream.concat(Suite.of("", SYSTEM).members().stream().map(Suite.Member::name), Startup.names().stream())
                .toList();
    }

    private static String classes() {
        return String.join(
                ", ",
                Suite.of("", SYSTEM).members().stream()
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
}
