/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOptions;
import io.github.rasffm.NotificationChannel;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long RAS is held by one notification, taken inside the simulator around the notifier, as RAS would see it.
 *
 * <p>The score is the mean, with the way into the simulator and the reading of clocks. What counts are the secondary
 * results of {@link HeldTimeProfiler}: the distribution, and the time our threads take of a processor. The dispatcher
 * sleeps before each notification; each goes to the inline handler of a dial.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class HeldTimeBenchmark {
    /** A dial by the chosen channel. The others are called as a stub is, whatever the channel. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH gives the parameter
    public static class Caller extends Dialled {
        @Param("STUB")
        String channel;

        BenchNotifier byChannel;

        @Setup
        public void dialByChannel() {
            LiveDial other = simulator.dial(
                    DialOptions.defaults().inlineHandler().channel(NotificationChannel.valueOf(channel)));
            byChannel = other.notifier();
            other.requireHeard();
            HeldTime.clear();
        }

        @Setup(Level.Invocation)
        public void sleep() {
            Sleep.await(dispatcher);
        }
    }

    /** A C notifier that does nothing: the clock is in it. */
    @Benchmark
    public long floor(Caller caller) {
        return caller.told.floor.hold(1);
    }

    /** An upcall that does nothing. */
    @Benchmark
    public long ffmRaw(Caller caller) {
        return caller.told.ffmRaw.hold(1);
    }

    /** JNI, into the library's ring. */
    @Benchmark
    public long jniStaticMethod(Caller caller) {
        return caller.told.jniStaticMethod.hold(1);
    }

    /** JNA, into the library's ring. */
    @Benchmark
    public long jnaDirect(Caller caller) {
        return caller.told.jnaDirect.hold(1);
    }

    /** The library, by the channel. */
    @Benchmark
    public long rasffm(Caller caller) {
        return caller.byChannel.hold(1);
    }
}
