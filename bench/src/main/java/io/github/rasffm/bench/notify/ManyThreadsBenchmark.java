/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Several threads of RAS that notify at the same time, as when dials run side by side: they come from C, stay, and all
 * write into the one ring.
 *
 * <p>Before each batch the threads are gathered, awake, at a gate. The time is from its opening until the last thread
 * has done its part, for each notification of them all: where there is a processor for each thread and nothing between
 * them, it falls with their number. It has the wake-up of the thread that measures, once for each batch; see the floor.
 * The dispatcher is held as in {@link CallingThreadBenchmark}, but asleep, so that the processors are left to the
 * writers; the rows of a batch fit into the ring, and have the token of no dial.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ManyThreadsBenchmark {
    /** Divisible by all numbers of threads, and less than the ring's 4096 rows. */
    private static final int BATCH = 4_000;

    /** The threads. They are fresh for each way, as they may stay attached. */
    @State(Scope.Thread)
    public static class Caller extends Dialled {
        @Param({"1", "2", "4"})
        int threads;

        @Override
        long notify(Notifiers.Batch batch) {
            BenchNotifier.gather(threads);
            long answers = batch.notifier().callOnPool(threads, batch.count());
            BenchNotifier.stopPool();
            return answers;
        }

        @Setup(Level.Invocation)
        public void gather() {
            dial.holdAsleep();
            BenchNotifier.gather(threads);
        }

        @TearDown(Level.Invocation)
        public void releaseDispatcher() {
            dial.release();
        }

        @TearDown
        public void stopThreads() {
            BenchNotifier.stopPool();
        }

        long call(BenchNotifier notifier) {
            return notifier.callOnPool(threads, BATCH);
        }
    }

    /** A C notifier that does nothing. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long floor(Caller caller) {
        return caller.call(caller.untold.floor);
    }

    /** An upcall that does nothing. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long ffmRaw(Caller caller) {
        return caller.call(caller.untold.ffmRaw);
    }

    /** JNI, into the library's ring. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long jniStaticMethod(Caller caller) {
        return caller.call(caller.untold.jniStaticMethod);
    }

    /** JNA, told to attach a thread as a daemon and not to detach it, into the library's ring. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long jnaTuned(Caller caller) {
        return caller.call(caller.untold.jnaTuned);
    }

    /** The library's stub. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long rasffm(Caller caller) {
        return caller.call(caller.untold.rasffm);
    }
}
