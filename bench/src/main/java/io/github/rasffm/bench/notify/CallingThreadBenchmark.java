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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a notification costs the thread that RAS calls on, a thread the JVM knows, while the dispatcher is awake.
 *
 * <p>Awake: while a batch is timed the dispatcher runs an inline handler that spins, for all ways alike, the floor
 * included. So nobody has to be woken; what that costs is {@link ParkedDispatcherBenchmark}'s question. The rows of a
 * batch fit into the ring, and are read between the batches. They have the token of no dial, so that the dispatcher
 * reads them and throws them away: the caller's side is the same, and nothing is allocated.
 *
 * <p>JNI and JNA call the same Java method as the library's stub, so they fill the same ring. {@code ffmRaw} is an
 * upcall that does nothing at all.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class CallingThreadBenchmark {
    /** So many that reading the clock twice for each batch is nothing, and less than the ring's 4096 rows. */
    private static final int BATCH = 2_000;

    /** So many more than the batch that the dispatcher, which is the faster one, still reads when the batch ends. */
    private static final int BACKLOG = 1_500;

    /** Holds the dispatcher while a batch is timed. */
    @State(Scope.Thread)
    public static class Caller extends Dialled {
        @Setup(Level.Invocation)
        public void holdDispatcher() {
            dial.hold();
            whenHeld();
        }

        void whenHeld() {}

        @TearDown(Level.Invocation)
        public void releaseDispatcher() {
            dial.release();
        }
    }

    /** The dispatcher reads while the batch is timed: it has a backlog, so it stays awake. */
    @State(Scope.Thread)
    public static class Backlog extends Caller {
        @Override
        void whenHeld() {
            untold.rasffm.call(BACKLOG);
            dial.release();
        }
    }

    /** A C notifier that does nothing, through a volatile function pointer. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long floor(Caller caller) {
        return caller.untold.floor.call(BATCH);
    }

    /** An upcall that does nothing, by the generated binding. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long ffmRaw(Caller caller) {
        return caller.untold.ffmRaw.call(BATCH);
    }

    /** JNI: a static method; the thread's environment is kept. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long jniStaticMethod(Caller caller) {
        return caller.untold.jniStaticMethod.call(BATCH);
    }

    /** JNI: a static method; the JVM is asked for the thread's environment. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long jniGetEnv(Caller caller) {
        return caller.untold.jniGetEnv.call(BATCH);
    }

    /** JNI: the object's own method, not virtual; the thread's environment is kept. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long jniBoundObject(Caller caller) {
        return caller.untold.jniBoundObject.call(BATCH);
    }

    /** JNA: a callback of primitives that was given to a direct-mapped function. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long jnaDirect(Caller caller) {
        return caller.untold.jnaDirect.call(BATCH);
    }

    /** JNA: the same callback, given to a function of a library interface. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long jnaInterface(Caller caller) {
        return caller.untold.jnaInterface.call(BATCH);
    }

    /** The library's stub. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long rasffm(Caller caller) {
        return caller.untold.rasffm.call(BATCH);
    }

    /** The library's stub, while the dispatcher reads a backlog on another processor. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long rasffmBacklog(Backlog caller) {
        return caller.untold.rasffm.call(BATCH);
    }
}
