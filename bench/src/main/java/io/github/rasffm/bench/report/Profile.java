/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long a run measures. */
enum Profile {
    /**
     * What the guard checks, each in a JVM of its own; all else once, in the JVM of the runner. Many short iterations:
     * on a busy machine some are left alone, and a long warm-up, because the compiler has to wait too.
     */
    SMOKE(1, 1, 20, 50, 20, 50, 1),
    /**
     * A first answer: one JVM each. Warming up takes longer than measuring, since a dial that the compiler has not
     * reached yet takes five times what it will: then the answer is not short of digits but wrong.
     */
    QUICK(1, 1, 0, 120, 10, 50, 3),
    /** Numbers to publish. */
    FULL(3, 3, 5, 1_000, 10, 1_000, 20);

    private static final long ONCE_MILLIS = 10;

    private final int fewRounds;
    private final int rounds;
    /** Iterations, or 0 for as many as the class asks for. */
    private final int warmUps;

    private final long warmUpMillis;
    private final int measurements;
    private final long iterationMillis;
    private final int startups;

    Profile(
            int fewRounds,
            int rounds,
            int warmUps,
            long warmUpMillis,
            int measurements,
            long iterationMillis,
            int startups) {
        this.fewRounds = fewRounds;
        this.rounds = rounds;
        this.warmUps = warmUps;
        this.warmUpMillis = warmUpMillis;
        this.measurements = measurements;
        this.iterationMillis = iterationMillis;
        this.startups = startups;
    }

    static Optional<Profile> of(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /**
     * How often the whole list runs, each time in new JVMs. Rounds, not forks in a row, because the speed of a shared
     * machine changes within minutes: so a slow minute hits all variants.
     *
     * @param guarded whether the class has a guard
     */
    int rounds(boolean guarded) {
        return guarded ? rounds : fewRounds;
    }

    /** How many fresh JVMs time each way to start. */
    int startups() {
        return startups;
    }

    /** Whether a number of this run says anything. */
    boolean tells(boolean guarded) {
        return this != SMOKE || guarded;
    }

    /** Sets forks, iterations and times. */
    ChainedOptionsBuilder applyTo(ChainedOptionsBuilder options, boolean guarded) {
        if (!tells(guarded)) {
            return options.forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(ONCE_MILLIS));
        }
        if (warmUps > 0) {
            options.warmupIterations(warmUps);
        }
        return options.forks(1)
                .warmupTime(TimeValue.milliseconds(warmUpMillis))
                .measurementIterations(measurements)
                .measurementTime(TimeValue.milliseconds(iterationMillis));
    }

    @Override
    public String toString() {
        String jvms = rounds == 1
                ? "1 JVM each"
                : rounds + " JVMs each" + (fewRounds < rounds ? ", or " + fewRounds + " without a guard" : "");
        return name().toLowerCase(Locale.ROOT) + " (" + jvms + "; warm-up: "
                + (warmUps == 0 ? "5 or more" : warmUps) + " iterations of " + warmUpMillis + " ms; "
                + measurements + " iterations of " + iterationMillis + " ms; start-up: " + startups + ")";
    }
}
