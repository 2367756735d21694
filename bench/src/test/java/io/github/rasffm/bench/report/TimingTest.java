/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Made-up JVMs of ten iterations each, of which the second is the 10th percentile. */
final class TimingTest {
    private static final double[] FAST = jvm(35);
    private static final double[] SLOW = jvm(51);

    @Test
    void oneFastJvmOfThreeDecidesNothing() {
        assertThat(of(SLOW, FAST, SLOW).quiet()).isEqualTo(51);
        assertThat(of(FAST, SLOW, FAST).quiet()).isEqualTo(35);
    }

    @Test
    void ofTwoJvmsTheSlowerCounts() {
        assertThat(of(FAST, SLOW).quiet()).isEqualTo(51);
        assertThat(of(SLOW, jvm(60), FAST, jvm(90)).quiet()).isEqualTo(60);
    }

    @Test
    void jvmsDifferByMoreThanAQuarter() {
        assertThat(of(SLOW, FAST, SLOW)).returns(true, Timing::jvmsDiffer).returns(new Span(35, 51), Timing::jvms);
        assertThat(of(FAST, jvm(43), FAST).jvmsDiffer()).isFalse();
        assertThat(of(FAST).jvmsDiffer()).isFalse();
    }

    @Test
    void aDisturbedIterationIsNotCompared() {
        assertThat(of(new double[] {900, 20, 800, 35, 700}).quiet()).isEqualTo(20);
    }

    private static Timing of(double[]... jvms) {
        return Timing.of(40, 1, List.of(jvms), Timing.Compared.ITERATIONS);
    }

    /** With this second number, and others that say nothing. */
    private static double[] jvm(double quiet) {
        double[] iterations = new double[10];
        Arrays.fill(iterations, 300);
        iterations[3] = 1;
        iterations[7] = quiet;
        return iterations;
    }
}
