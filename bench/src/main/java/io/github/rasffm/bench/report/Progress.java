/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.PrintStream;

/** Says how far a run is and how long it will take: in one line on a terminal, else in a line now and then. */
final class Progress {
    private static final int LINES = 10;

    private final PrintStream out;
    private final boolean terminal;
    private final int all;
    private final long started = System.nanoTime();
    private int done;
    private int said;

    Progress(PrintStream out, boolean terminal, int all) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
    }

    void begins(String name) {
        if (terminal) {
            String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
            out.printf("\r\033[K%d of %d%s: %.50s", done, all, left(), method);
            out.flush();
        }
    }

    void ended(int runs) {
        done += runs;
        if (terminal && done == all) {
            out.print("\r\033[K");
        } else if (!terminal && (done - said >= Math.max(1, all / LINES) || done == all)) {
            said = done;
            out.printf("%d of %d%s%n", done, all, left());
        }
    }

    private String left() {
        if (done == 0 || done == all) {
            return "";
        }
        long seconds = Math.round((System.nanoTime() - started) / 1e9 / done * (all - done));
        return seconds < 90 ? ", " + seconds + " s to go" : ", " + Math.round(seconds / 60.0) + " min to go";
    }
}
