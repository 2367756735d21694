/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.stream.Collectors;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One measured variant.
 *
 * @param table the class and the parameters: rows of one table may be compared
 * @param variant the method
 * @param median of all iterations of all JVMs
 * @param quiet their 10th percentile: what an iteration takes that nothing disturbed
 * @param error half the width of the mean's 99.9 % confidence interval, not a number for fewer than two iterations
 * @param unit of the three
 * @param bytes allocated by each operation
 */
record Row(String table, String variant, double median, double quiet, double error, String unit, double bytes) {
    private static final String BYTES = "gc.alloc.rate.norm";

    static Row of(RunResult result) {
        String name = result.getParams().getBenchmark();
        int method = name.lastIndexOf('.');
        int type = name.lastIndexOf('.', method - 1);
        String parameters = result.getParams().getParamsKeys().stream()
                .map(key -> key + " " + result.getParams().getParam(key))
                .collect(Collectors.joining(", "));
        double[] scores = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(iterations -> iterations.stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        return new Row(
                name.substring(type + 1, method) + (parameters.isEmpty() ? "" : ", " + parameters),
                name.substring(method + 1),
                median(scores),
                scores[scores.length / 10],
                result.getPrimaryResult().getScoreError(),
                result.getPrimaryResult().getScoreUnit(),
                bytes(result));
    }

    private static double bytes(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get(BYTES);
        if (bytes == null) {
            throw new IllegalStateException("The allocation profiler gave no " + BYTES + " but "
                    + result.getSecondaryResults().keySet());
        }
        return bytes.getScore();
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Where it stands in a table: the floor, ours, and what it is compared with. */
    int rank() {
        return isFloor() ? 0 : variant.startsWith("rasffm") ? 1 : variant.startsWith("ffm") ? 2 : 3;
    }

    boolean isFloor() {
        return variant.equals("floor");
    }

    boolean isJni() {
        return variant.startsWith("jni");
    }

    /** Whether this is the library, which promises to allocate nothing. FFM by hand does, until it is compiled. */
    boolean isOurs() {
        return variant.startsWith("rasffm");
    }
}
