/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** What JMH says of a benchmark that failed, with the parts that its own message leaves out: which, and why. */
public final class Failures {
    private Failures() {}

    /** The same failure with the name of the benchmark and what it threw. */
    public static RunnerException of(String benchmark, RunnerException failure) {
        Throwable cause = failure.getCause();
        String why = cause == null || cause.getSuppressed().length == 0
                ? String.valueOf(cause == null ? failure.getMessage() : cause)
                : Arrays.stream(cause.getSuppressed())
                        .map(Failures::line)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new RunnerException(benchmark + " failed: " + why, failure);
    }

    private static String line(Throwable thrown) {
        return thrown.toString().lines().findFirst().orElse("");
    }
}
