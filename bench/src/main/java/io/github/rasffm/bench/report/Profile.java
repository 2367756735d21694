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
    SMOKE(1, 1, 20, 20, 50, 1),
    /** A first answer: one JVM each. A row takes about 1.7 s, most of it the JVM's start and the comparison. */
    QUICK(1, 1, 2, 10, 60, 3),
    /** Numbers to publish. */
    FULL(3, 3, 5, 10, 1_000, 20);

    private static final long ONCE_MILLIS = 10;

    private final int fewRounds;
    private final int rounds;
    private final int warmUps;
    private final int measurements;
    private final long iterationMillis;
    private final int startups;

    Profile(int fewRounds, int rounds, int warmUps, int measurements, long iterationMillis, int startups) {
        this.fewRounds = fewRounds;
        this.rounds = rounds;
        this.warmUps = warmUps;
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
        return options.forks(1)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementIterations(measurements)
                .measurementTime(TimeValue.milliseconds(iterationMillis));
    }

    @Override
    public String toString() {
        String jvms = rounds == 1
                ? "1 JVM each"
                : rounds + " JVMs each" + (fewRounds < rounds ? ", or " + fewRounds + " without a guard" : "");
        return name().toLowerCase(Locale.ROOT) + " (" + jvms + ", " + warmUps
                + " + " + measurements + " iterations of " + iterationMillis + " ms; start-up: "
                + startups + ")";
    }
}
