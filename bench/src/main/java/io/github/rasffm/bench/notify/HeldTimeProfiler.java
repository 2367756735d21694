/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to {@link HeldTimeBenchmark} how long RAS was held, in ns ({@code held.p50}, {@code held.p99}, {@code held.p999},
 * {@code held.max}), and how long our threads used a processor for each notification ({@code cpu.ours}, ns). Each is of
 * an iteration; of several iterations the mean is told, but for the maximum. Other benchmarks get nothing.
 *
 * <p>Our threads are those named {@code rasffm-...}; what runs on RAS's own thread is in the held time.
 */
public final class HeldTimeProfiler implements InternalProfiler {
    private static final String OURS = "rasffm-";
    private static final String UNIT = "ns/op";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long usedBefore;

    @Override
    public String getDescription() {
        return "Time that notifiers hold RAS";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        if (concerns(benchmark)) {
            usedBefore = used();
            HeldTime.clear();
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long calls = concerns(benchmark) ? HeldTime.count() : 0;
        if (calls == 0) {
            return List.of();
        }
        double cpu = (double) (used() - usedBefore) / calls;
        return List.of(
                held("held.p50", 500, AggregationPolicy.AVG),
                held("held.p99", 990, AggregationPolicy.AVG),
                held("held.p999", 999, AggregationPolicy.AVG),
                held("held.max", HeldTime.LONGEST, AggregationPolicy.MAX),
                new ScalarResult("cpu.ours", cpu, UNIT, AggregationPolicy.AVG));
    }

    private static boolean concerns(BenchmarkParams benchmark) {
        return benchmark.getBenchmark().startsWith(HeldTimeBenchmark.class.getName() + ".");
    }

    private static ScalarResult held(String label, int permille, AggregationPolicy policy) {
        return new ScalarResult(label, HeldTime.nanos(permille), UNIT, policy);
    }

    private long used() {
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(OURS)) {
                nanos += Math.max(threads.getThreadCpuTime(thread.getThreadId()), 0);
            }
        }
        return nanos;
    }
}
