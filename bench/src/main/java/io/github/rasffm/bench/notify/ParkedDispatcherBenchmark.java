/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a notification costs the thread that RAS calls on when it has to wake the dispatcher, as in a dial, where
 * notifications are milliseconds apart.
 *
 * <p>Before each call, and outside its time, all threads that could be woken are parked, for 50 us at least. Each call
 * is timed alone, so a row contains the reading of the clock, some dozens of nanoseconds: see the floor. Rows have the
 * token of no dial, as in {@link CallingThreadBenchmark}. {@code jdkUnpark} wakes a thread that does nothing but park.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ParkedDispatcherBenchmark {
    /** Everybody sleeps. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Caller extends Dialled {
        Thread sleeper;
        private Thread[] sleepers;

        /** Until the sleeper runs: before that it still says that it waits. */
        final AtomicBoolean wakes = new AtomicBoolean();

        @Setup
        public void startSleeper() {
            sleeper = Thread.ofPlatform().daemon().name("rasffm-bench-sleeper").start(this::sleep);
            sleepers = new Thread[] {dispatcher, sleeper};
        }

        @Setup(Level.Invocation)
        public void sleepAll() {
            LiveDial.await("the sleeper", wakes, waking -> !waking.get());
            Sleep.await(sleepers);
        }

        @TearDown
        public void stopSleeper() throws InterruptedException {
            sleeper.interrupt();
            sleeper.join();
        }

        private void sleep() {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park(this);
                wakes.set(false);
            }
        }
    }

    /** A C notifier that does nothing: the way into the simulator, and the clock. */
    @Benchmark
    public long floor(Caller caller) {
        return caller.untold.floor.call(1);
    }

    /** An upcall that does nothing, and wakes nobody. */
    @Benchmark
    public long ffmRaw(Caller caller) {
        return caller.untold.ffmRaw.call(1);
    }

    /** What the JDK takes to wake a parked thread; no upcall. */
    @Benchmark
    public void jdkUnpark(Caller caller) {
        caller.wakes.setRelease(true);
        LockSupport.unpark(caller.sleeper);
    }

    /** JNI, into the library's ring. */
    @Benchmark
    public long jniStaticMethod(Caller caller) {
        return caller.untold.jniStaticMethod.call(1);
    }

    /** JNA, into the library's ring. */
    @Benchmark
    public long jnaDirect(Caller caller) {
        return caller.untold.jnaDirect.call(1);
    }

    /** The library's stub. */
    @Benchmark
    public long rasffm(Caller caller) {
        return caller.untold.rasffm.call(1);
    }
}
