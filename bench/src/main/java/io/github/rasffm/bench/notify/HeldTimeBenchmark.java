/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOptions;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.simulator.RasSimulator;
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
 * How long RAS is held by one notification, taken inside the simulator around the notifier, as RAS would see it: around
 * the call of a function, which for a completion port is kernel32's own, or around the posting of a window's message,
 * or around its sending ({@code WINDOW_SENT}), which lasts until our thread has taken it.
 *
 * <p>The score is the mean, with the way into the simulator and the reading of clocks; on new threads also with the
 * hand-over to the thread and back, and a tenth of the thread's start and end, where the JVM lets it go. What counts are
 * the secondary results of {@link HeldTimeProfiler}: the distribution, and the time our threads take of a processor. Of
 * a new thread's notifications one in ten attaches it to the JVM: that is in p99, the others in p50. The dispatcher
 * sleeps before each notification; each goes to the inline handler of a dial.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class HeldTimeBenchmark {
    /** Which thread RAS calls on. */
    public enum RasThread {
        /** The one that measures, which the JVM knows. */
        CALLER,
        /** One that the JVM does not know, for ten notifications, as many as a dial has; then it ends. */
        NEW
    }

    /** What is called as a stub is: there is no other way to do it by these means. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH gives the parameter
    public static class Called extends Dialled {
        @Param("STUB")
        String channel;

        @Param
        RasThread thread;

        private final HoldingThread ras = new HoldingThread();

        @Override
        long notify(Notifiers.Batch batch) {
            long answers = ras.hold(thread, batch.notifier(), batch.count());
            ras.end();
            return answers;
        }

        @Setup(Level.Invocation)
        public void sleep() {
            Sleep.await(dispatcher);
        }

        @TearDown
        public void endThread() {
            ras.end();
        }

        long hold(BenchNotifier notifier) {
            return ras.hold(thread, notifier, 1);
        }

        /** By which JNA's callback is made: one that a foreign thread enters is told to leave it attached. */
        BenchNotifier jna() {
            return thread == RasThread.CALLER ? told.jnaDirect : told.jnaTuned;
        }
    }

    /** A dial by one of the library's channels. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH gives the parameter, then calls the set-up
    public static class ByChannel {
        private static final int TRIAL = 100;
        private static final String WINDOW_SENT = "WINDOW_SENT";

        @Param({"STUB", "WINDOW", WINDOW_SENT, "COMPLETION_PORT"})
        String channel;

        @Param
        RasThread thread;

        private final HoldingThread ras = new HoldingThread();
        private final BenchNotifier floor = BenchNotifier.floor(LiveDial.STATE);

        private StandingSimulator simulator;
        private LiveDial dial;
        private Thread dispatcher;
        private long told;

        /** Two links in turn: a completion port tells nothing if neither state nor link is another than before. */
        private BenchNotifier first;

        private BenchNotifier second;

        @Setup
        public void dialByChannel() {
            simulator = new StandingSimulator();
            dial = simulator.dial(DialOptions.defaults().inlineHandler().channel(chosen()));
            dispatcher = Sleep.threadNamed("rasffm-dispatcher");
            first = dial.notifier();
            second = first.ofSubEntry(2);
            requireAgreement();
            HeldTime.clear();
        }

        private NotificationChannel chosen() {
            if (channel.equals(WINDOW_SENT)) {
                RasSimulator.open().set("window-message", "sent");
                return NotificationChannel.WINDOW;
            }
            return NotificationChannel.valueOf(channel);
        }

        private void requireAgreement() {
            Agreement agreement = new Agreement("notifications by " + channel);
            for (int i = 1; i <= TRIAL; i++) {
                agreement.expect("floor", 1, hold(floor)).expect("rasffm", 1, notifyNext());
                sleep();
                agreement.expect("rasffm (handler's calls)", i, dial.count());
            }
            agreement.require();
        }

        private long notifyNext() {
            return hold((told++ & 1) == 0 ? second : first);
        }

        private long hold(BenchNotifier notifier) {
            return ras.hold(thread, notifier, 1);
        }

        /**
         * The handler has got all, and the dispatcher sleeps. A thread of ours that waits for a message or a packet had
         * nothing left to do but to wait again, and 50 us for it.
         */
        @Setup(Level.Invocation)
        public void sleep() {
            dial.awaitCount(told);
            Sleep.await(dispatcher);
        }

        @TearDown
        public void hangUp() throws InterruptedException {
            ras.end();
            simulator.close();
        }
    }

    /** A C notifier that does nothing: the clock is in it. */
    @Benchmark
    public long floor(ByChannel caller) {
        return caller.hold(caller.floor);
    }

    /** An upcall that does nothing. */
    @Benchmark
    public long ffmRaw(Called caller) {
        return caller.hold(caller.told.ffmRaw);
    }

    /** JNI, into the library's ring. */
    @Benchmark
    public long jniStaticMethod(Called caller) {
        return caller.hold(caller.told.jniStaticMethod);
    }

    /** JNA, into the library's ring; on other threads told to attach them as daemons and not to detach them. */
    @Benchmark
    public long jnaDirect(Called caller) {
        return caller.hold(caller.jna());
    }

    /** The library, by the channel. */
    @Benchmark
    public long rasffm(ByChannel caller) {
        return caller.notifyNext();
    }
}
