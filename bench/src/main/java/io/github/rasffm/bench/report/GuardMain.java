/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program behind {@code bench/guard}: fails if a run's ratios or bytes pass what the data of {@code targets.json}
 * allows. Only numbers of the same run are compared, since machines differ.
 */
public final class GuardMain {
    private static final String USAGE = "usage: bench/guard [results.json [the filter of its bench/run]]\n";

    private GuardMain() {}

    /**
     * Checks a file, and exits with 1 if a check fails or none was made, 2 if it cannot check.
     *
     * @param args JMH's JSON; optionally the filter of its run
     */
    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
            System.out.print(USAGE);
            return;
        }
        if (args.length < 1 || args.length > 2 || args[0].startsWith("-")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            System.err.println("guard: there is no " + file + ": bench/run makes it");
            System.exit(2);
        }
        Map<String, String> facts =
                Environment.read(new Folder(file.toAbsolutePath().resolveSibling("")).environment());
        List<Row> rows = read(file);
        String objection = objection(rows, facts);
        if (!objection.isEmpty()) {
            System.err.println("guard: " + objection);
            System.exit(2);
        }
        String system = facts.getOrDefault("System", System.getProperty("os.name"));
        List<Target> targets = Targets.load().targets();
        int failed = check(targets, rows, system, args.length == 2 ? args[1] : EarlierParts.filter(facts), System.out);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static List<Row> read(Path file) {
        try {
            return ResultFile.read(file);
        } catch (IOException unreadable) {
            System.err.println("guard: " + file + " cannot be read: "
                    + String.valueOf(unreadable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
            System.exit(2);
            throw new AssertionError(unreadable);
        }
    }

    /** Why rows are not to be checked, by what is kept beside them; nothing if they are. */
    static String objection(List<Row> rows, Map<String, String> facts) {
        String state = facts.get(Environment.STATE);
        if (state != null) {
            return "this run is " + state;
        }
        List<String> mixed = Conditions.mixed(facts);
        if (!mixed.isEmpty()) {
            return "rows to compare were measured under different conditions: " + String.join("; ", mixed);
        }
        List<String> unknown = Conditions.unknown(facts, rows);
        return unknown.isEmpty()
                ? ""
                : "the results.environment.json beside these results does not say under which conditions they were"
                        + " measured: " + String.join(", ", unknown);
    }

    /**
     * Checks all targets that have a guard.
     *
     * @param system the beginning of the system's name on which the rows were measured
     * @param filter as {@code bench/run} took it, a part of the whole names; a check that needs a row which it leaves
     *     out is named and not made
     * @return how many checks failed; 1 if none was made
     */
    static int check(List<Target> targets, List<Row> rows, String system, String filter, PrintStream out) {
        int failed = 0;
        int passed = 0;
        for (Target target : targets) {
            Target.Guard guard = target.guard();
            if (guard == null) {
                continue;
            }
            String what = target.question() + ", " + target.text() + " (" + target.rowNames() + ")";
            if (!target.isFor(system)) {
                out.println("guard: not checked, only on " + target.system() + ": " + what);
                continue;
            }
            if (leavesOut(filter, target)) {
                out.println("guard: not checked, not in a run of " + filter + ": " + what);
                continue;
            }
            Optional<Double> value = target.value(rows);
            boolean good = value.isPresent() && target.reaches(value.get(), guard.limit());
            String limit = (target.atMost() != null ? "at most " : "at least ") + Numbers.of(guard.limit());
            out.println((good ? "guard: good: " : "FAILED: guard: ") + what + ": "
                    + value.map(GuardMain::words).orElse("a row or its number is missing") + ", must be " + limit
                    + (good ? "" : " (target " + Numbers.of(target.limit()) + "; margin: " + guard.reason() + ")"));
            passed += good ? 1 : 0;
            failed += good ? 0 : 1;
        }
        out.println("guard: " + passed + " passed, " + failed + " failed");
        if (passed + failed == 0) {
            out.println("FAILED: guard: nothing was checked"
                    + (filter.isEmpty() ? "" : ", no check has all its rows in a run of " + filter));
            return 1;
        }
        return failed;
    }

    private static String words(double value) {
        return Double.isNaN(value) ? "not measurable, a row is not above its floor" : Numbers.of(value);
    }

    /** By the whole names, as {@code bench/run} filters. */
    private static boolean leavesOut(String filter, Target target) {
        return Suite.of("", "Windows").members().stream()
                .map(Suite.Member::name)
                .filter(name -> {
                    String[] parts = name.split("\\.", -1);
                    return target.needs(parts[parts.length - 2], parts[parts.length - 1]);
                })
                .anyMatch(name -> !name.contains(filter));
    }
}
