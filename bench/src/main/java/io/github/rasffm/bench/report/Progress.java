/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.PrintStream;

/** Says how far a run is and how long it will take: in one line on a terminal, else in a line for each benchmark. */
final class Progress {
    private final PrintStream out;
    private final boolean terminal;
    private final int all;
    private final int each;
    private final long started = System.nanoTime();
    private int done;
    private String name = "";
    private String then = "";

    /**
     * Begins.
     *
     * @param all how many runs there are
     * @param each without a terminal, a line after so many
     */
    Progress(PrintStream out, boolean terminal, int all, int each) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
        this.each = each;
    }

    /** Says that so many short starts of JVMs come after these runs. */
    Progress before(int starts) {
        then = starts == 0 ? "" : ", then " + starts + " starts";
        return this;
    }

    /**
     * Before a benchmark.
     *
     * @param name of package, class and method
     */
    void begins(String name) {
        this.name = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
        if (terminal) {
            out.printf("\r\033[K%d of %d%s: %.50s", done, all, left(), this.name);
            out.flush();
        }
    }

    /** After it, with all its parameters. */
    void ended(int runs) {
        done += runs;
        if (!terminal && done % each == 0) {
            out.printf("%d of %d%s: %s%n", done, all, left(), name);
        } else if (terminal && done == all) {
            out.print("\r\033[K");
        }
    }

    private String left() {
        if (done == 0 || done == all) {
            return "";
        }
        long seconds = Math.round((System.nanoTime() - started) / 1e9 / done * (all - done));
        return seconds < 90
                ? ", " + seconds + " s to go" + then
                : ", " + Math.round(seconds / 60.0) + " min to go" + then;
    }
}
