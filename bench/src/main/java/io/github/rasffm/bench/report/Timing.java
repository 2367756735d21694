/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.List;

/**
 * What a way takes, in the numbers that a report needs.
 *
 * @param score JMH's, the mean of all iterations, or of all samples
 * @param error half the width of its 99.9 % confidence interval, not a number for fewer than two iterations
 * @param median of all iterations of all JVMs; of samples, the median of each iteration's median
 * @param quiet what is compared: the 10th percentile of the middle JVM, which is what an iteration takes that nothing
 *     disturbed, in a JVM like most; of single shots the median
 * @param jvms from the quickest to the slowest JVM's 10th percentile; of single shots the median alone
 * @param compared what the three before are of
 */
record Timing(double score, double error, double median, double quiet, Span jvms, Compared compared) {
    /** What of a run is compared. */
    enum Compared {
        /** What the iterations took. */
        ITERATIONS("p10"),
        /** What each JVM took, one time only. */
        SHOTS("median"),
        /** How long half of an iteration's notifications held RAS at most: what JMH timed has more in it. */
        HELD("held p50");

        private final String heading;

        Compared(String heading) {
            this.heading = heading;
        }

        /** In a column's head, for {@link Timing#quiet()}. */
        String heading() {
            return heading;
        }
    }

    /** Of the slowest JVM's 10th percentile over the quickest's: they compiled or laid out something differently. */
    private static final double DIFFERENT = 1.25;

    /** Of single shots, each in a JVM of its own. */
    static Timing ofShots(double score, double error, List<double[]> jvms) {
        double median = median(all(jvms));
        return new Timing(score, error, median, median, new Span(median, median), Compared.SHOTS);
    }

    /**
     * Of iterations. One JVM in a fast mode that others do not have decides nothing: of an even number of JVMs the
     * slower one of the middle counts.
     *
     * @param jvms the iterations of each JVM, at least one in each
     * @param compared what the iterations' numbers are
     */
    static Timing of(double score, double error, List<double[]> jvms, Compared compared) {
        double[] quiet = jvms.stream().mapToDouble(Timing::quiet).sorted().toArray();
        return new Timing(
                score,
                error,
                median(all(jvms)),
                quiet[quiet.length / 2],
                new Span(quiet[0], quiet[quiet.length - 1]),
                compared);
    }

    /** Whether its JVMs had different speeds, beyond what other work on the machine does to a 10th percentile. */
    boolean jvmsDiffer() {
        return jvms.most() > DIFFERENT * jvms.least();
    }

    /** The middle of some numbers, at least one; of an even count half of both. */
    static double median(double... numbers) {
        double[] sorted = Arrays.stream(numbers).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).sum() / 2;
    }

    private static double quiet(double... iterations) {
        return Arrays.stream(iterations).sorted().toArray()[iterations.length / 10];
    }

    /** The numbers of all JVMs. */
    static double[] all(List<double[]> jvms) {
        return jvms.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
