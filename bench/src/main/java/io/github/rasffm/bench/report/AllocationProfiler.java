/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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
 * Counts what all threads but JMH's main one allocate for an operation, those included that have ended. JMH's own
 * profiler counts that thread too, which allocates some 100 kB an iteration: in a short iteration on a busy machine
 * as much as an object for each operation.
 */
public final class AllocationProfiler implements InternalProfiler {
    /** The label of the secondary result. */
    static final String LABEL = "alloc.others";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "Bytes that all threads but JMH's main one allocate";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = allocated();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long bytes = allocated() - before;
        long operations = result.getMetadata().getAllOps();
        return operations == 0
                ? List.of()
                : List.of(new ScalarResult(LABEL, (double) bytes / operations, "B/op", AggregationPolicy.AVG));
    }

    /** Called by JMH's main thread. */
    private long allocated() {
        return threads.getTotalThreadAllocatedBytes() - threads.getCurrentThreadAllocatedBytes();
    }
}
