/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten notifications, as a dial has, on a thread of RAS: one that is new and ends after them, or one that stays.
 *
 * <p>A thread that the JVM does not know has to be attached to it. The library's stub and careful JNI do so once and
 * detach when the thread ends, JNA by default at each call. The time of the new thread is from before its start until
 * it has ended, what the JVM does then included; that of the resident one has the way to it and back. The rows go to
 * the inline handler of a dial, which is held, so that none wakes the dispatcher: that is
 * {@link ParkedDispatcherBenchmark}'s question. It is held asleep for a new thread, which else has to wait for a
 * processor where there are two, and spinning for the resident one, lest the processors fall asleep.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ForeignThreadBenchmark {
    private static final int DIAL = 10;

    /** Which thread RAS calls on. */
    public enum RasThread {
        NEW,
        RESIDENT
    }

    /** RAS's thread. The one that stays is fresh for each way, as it may stay attached. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH gives the parameter
    public static class Caller extends Dialled {
        @Param
        RasThread thread;

        @Override
        long notify(Notifiers.Batch batch) {
            long answers = call(batch.notifier(), batch.count());
            BenchNotifier.stopResidentThread();
            return answers;
        }

        @Setup(Level.Invocation)
        public void holdDispatcher() {
            if (thread == RasThread.NEW) {
                dial.holdAsleep();
            } else {
                dial.hold();
            }
        }

        @TearDown(Level.Invocation)
        public void releaseDispatcher() {
            dial.release();
        }

        @TearDown
        public void stopThread() {
            BenchNotifier.stopResidentThread();
        }

        long call(BenchNotifier notifier, long count) {
            return thread == RasThread.NEW ? notifier.callOnNewThread(count) : notifier.callOnResidentThread(count);
        }
    }

    /** A C notifier that does nothing. */
    @Benchmark
    public long floor(Caller caller) {
        return caller.call(caller.told.floor, DIAL);
    }

    /** An upcall that does nothing. */
    @Benchmark
    public long ffmRaw(Caller caller) {
        return caller.call(caller.told.ffmRaw, DIAL);
    }

    /** JNI that attaches the thread at its first notification and detaches it when it ends. */
    @Benchmark
    public long jniAttachOnce(Caller caller) {
        return caller.call(caller.told.jniStaticMethod, DIAL);
    }

    /** JNA as it is: attaches and detaches the thread at each notification. */
    @Benchmark
    public long jnaDefault(Caller caller) {
        return caller.call(caller.told.jnaDirect, DIAL);
    }

    /** JNA told to attach the thread as a daemon and not to detach it. */
    @Benchmark
    public long jnaTuned(Caller caller) {
        return caller.call(caller.told.jnaTuned, DIAL);
    }

    /** The library's stub. */
    @Benchmark
    public long rasffm(Caller caller) {
        return caller.call(caller.told.rasffm, DIAL);
    }
}
