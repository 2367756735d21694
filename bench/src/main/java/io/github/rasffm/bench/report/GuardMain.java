/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program behind {@code bench/guard}: fails if a run's ratios or bytes pass what the data of {@code targets.json}
 * allows. Only numbers of the same run are compared, since machines differ.
 */
public final class GuardMain {
    private static final String USAGE = "usage: bench/guard [results.json [part of the class names that ran]]\n";

    private GuardMain() {}

    /**
     * Checks a file, and exits with 1 if a check fails.
     *
     * @param args JMH's JSON; optionally the filter of its run
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2 || args[0].startsWith("-")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            System.err.println("guard: there is no " + file + ": bench/run makes it");
            System.exit(2);
        }
        String system = Environment.read(new Folder(file.toAbsolutePath().resolveSibling("")).environment())
                .getOrDefault("System", System.getProperty("os.name"));
        List<Target> targets = Targets.load().targets();
        int failed = check(targets, ResultFile.read(file), system, args.length == 2 ? args[1] : "", System.out);
        System.exit(failed == 0 ? 0 : 1);
    }

    /**
     * Checks all targets that have a guard.
     *
     * @param system the beginning of the system's name on which the rows were measured
     * @param filter a part of the names that ran; a check whose rows it leaves out is named and not made
     * @return how many checks failed
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
            Optional<Double> value = target.value(rows);
            if (value.isEmpty() && !filter.isEmpty() && !target.type().contains(filter)) {
                out.println("guard: not checked, not in a run of " + filter + ": " + what);
                continue;
            }
            boolean good = value.isPresent() && target.reaches(value.get(), guard.limit());
            String limit = (target.atMost() != null ? "at most " : "at least ") + Numbers.of(guard.limit());
            out.println((good ? "guard: good: " : "FAILED: guard: ") + what + ": "
                    + value.map(Numbers::of).orElse("no such row, and so no number") + ", must be " + limit
                    + (good ? "" : " (target " + Numbers.of(target.limit()) + "; margin: " + guard.reason() + ")"));
            passed += good ? 1 : 0;
            failed += good ? 0 : 1;
        }
        out.println("guard: " + passed + " passed, " + failed + " failed");
        return passed == 0 && filter.isEmpty() ? Math.max(1, failed) : failed;
    }
}
