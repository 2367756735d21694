/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Chooses the library's clock, and moves it. */
final class ClockControl {
    private static final int ERROR_NO_MORE_ITEMS = 259;

    private final NativeControl control;

    ClockControl(NativeControl control) {
        this.control = control;
    }

    void choose(SimulatorClock clock) {
        int code = control.call("sim_set_clock", clock.kind(), clock.speedPermille());
        if (code != 0 && System.getenv("RASSIM_STATE") != null) {
            throw new IllegalStateException("RASSIM_STATE is set: processes that share connections share the real time,"
                    + " so unset it to choose another clock");
        }
        NativeControl.check("sim_set_clock", code);
    }

    Duration now() {
        return Duration.ofMillis(control.callLong("sim_now"));
    }

    void advance(Duration time) {
        checkMoved("sim_advance", control.call("sim_advance", millis(time)));
    }

    boolean step() {
        int code = control.call("sim_step");
        if (code == ERROR_NO_MORE_ITEMS) {
            return false;
        }
        checkMoved("sim_step", code);
        return true;
    }

    private static void checkMoved(String name, int code) {
        if (code == NativeControl.ERROR_INVALID_FUNCTION) {
            throw new IllegalStateException("only the manual clock can be moved: choose it by"
                    + " @Scenario(clock = \"manual\") or clock(SimulatorClock.manual())");
        }
        NativeControl.check(name, code);
    }

    void advanceUntil(Supplier<Journal> journal, Predicate<Journal> shown, Duration patience) {
        long patienceEnds = System.nanoTime() + patience.toNanos();
        while (!shown.test(journal.get())) {
            if (step()) {
                patienceEnds = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() - patienceEnds > 0) {
                throw new IllegalStateException(nothingComes(journal.get()));
            } else {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private String nothingComes(Journal journal) {
        String nothing = "at " + now() + " nothing more is due, and ";
        return journal.isEmpty()
                ? nothing
                        + "nobody has called RAS: the journal is empty. Start the dial first, on a thread of its own if"
                        + " its call waits for the end of the dial"
                : nothing + "the journal does not show what was waited for:\n" + journal;
    }

    static long millis(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("negative: " + time);
        }
        return time.toMillis();
    }
}
