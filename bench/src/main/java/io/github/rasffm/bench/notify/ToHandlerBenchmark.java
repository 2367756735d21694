/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOptions;
import io.github.rasffm.bench.fixture.Agreement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
 * From just before RAS calls the notifier until the user's handler has run: one notification at a time, and its
 * distribution.
 *
 * <p>RAS's thread is the one that measures, and waits for the handler by spinning, in all ways alike. Before each
 * notification, outside of its time, all threads that may be woken are parked, for 50 us at least. What a way allocates
 * is what it needs to build the notification and to hand it over.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ToHandlerBenchmark {
    private static final int TRIAL = 100;

    /** A dial for each way that its handler may run, and the means of the JDK that do without the library. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Caller {
        StandingSimulator simulator;
        LiveDial inline;
        LiveDial virtual;
        LiveDial onExecutor;
        ExecutorService executor;
        QueueConsumer transfer;
        QueueConsumer linked;
        QueueConsumer unpark;
        BenchNotifier jnaQueue;
        BenchNotifier jnaDirect;
        final AtomicLong onRasThread = new AtomicLong();
        private Thread[] sleepers;

        @Setup
        public void dial() {
            simulator = new StandingSimulator();
            AtomicReference<Thread> worker = new AtomicReference<>();
            executor = Executors.newSingleThreadExecutor(task -> {
                Thread thread = Thread.ofPlatform().daemon().unstarted(task);
                worker.set(thread);
                return thread;
            });
            inline = simulator.dial(DialOptions.defaults().inlineHandler());
            virtual = simulator.dial(DialOptions.defaults());
            onExecutor = simulator.dial(DialOptions.defaults().handlerExecutor(executor));
            transfer = QueueConsumer.of("transfer", new LinkedTransferQueue<>());
            linked = QueueConsumer.of("linked", new LinkedBlockingQueue<>());
            unpark = QueueConsumer.byUnpark("unpark");
            sleepers = new Thread[] {
                Sleep.threadNamed("rasffm-dispatcher"),
                transfer.thread(),
                linked.thread(),
                unpark.thread(),
                worker.get()
            };
            JnaNotifiers jna = new JnaNotifiers(simulator.library().file());
            jnaQueue = at(jna.direct((token, subEntry, handle, message, state, error, extended) -> {
                transfer.hand(state);
                return 1;
            }));
            jnaDirect = at(jna.direct((token, subEntry, handle, message, state, error, extended) -> {
                onRasThread.setRelease(onRasThread.getPlain() + 1);
                return 1;
            }));
            requireAgreement();
        }

        private static BenchNotifier at(long function) {
            return BenchNotifier.of(function, 0, 0, LiveDial.STATE);
        }

        private void requireAgreement() {
            ToHandlerBenchmark ways = new ToHandlerBenchmark();
            Agreement agreement = new Agreement("handler calls");
            for (int i = 1; i <= TRIAL; i++) {
                agreement
                        .expect("jdkUnpark", i, ways.jdkUnpark(this))
                        .expect("jdkLinkedQueue", i, ways.jdkLinkedQueue(this))
                        .expect("jdkTransferQueue", 2L * i - 1, ways.jdkTransferQueue(this))
                        .expect("jnaTransferQueue", 2L * i, ways.jnaTransferQueue(this))
                        .expect("jnaOnRasThread", i, ways.jnaOnRasThread(this))
                        .expect("rasffmInline", i, ways.rasffmInline(this))
                        .expect("rasffmVirtual", i, ways.rasffmVirtual(this))
                        .expect("rasffmExecutor", i, ways.rasffmExecutor(this));
            }
            agreement.require();
        }

        private static long await(QueueConsumer consumer, long before) {
            long now = consumer.handled();
            while (now == before) {
                Thread.onSpinWait();
                now = consumer.handled();
            }
            return now;
        }

        private static long handOver(QueueConsumer consumer) {
            long before = consumer.handled();
            consumer.hand(LiveDial.STATE);
            return await(consumer, before);
        }

        @Setup(Level.Invocation)
        public void sleepAll() {
            Sleep.await(sleepers);
        }

        @TearDown
        public void hangUp() throws InterruptedException {
            simulator.close();
            transfer.stop();
            linked.stop();
            unpark.stop();
            executor.shutdown();
        }
    }

    /** The least: a volatile field and unpark between two platform threads; no RAS, no upcall, one at a time. */
    @Benchmark
    public long jdkUnpark(Caller caller) {
        return Caller.handOver(caller.unpark);
    }

    /** A queue of the JDK between two platform threads, with locks; no RAS, no upcall. */
    @Benchmark
    public long jdkLinkedQueue(Caller caller) {
        return Caller.handOver(caller.linked);
    }

    /** The same with the JDK's queue without locks. */
    @Benchmark
    public long jdkTransferQueue(Caller caller) {
        return Caller.handOver(caller.transfer);
    }

    /** JNA with that hand-over, so that RAS does not wait for the handler. */
    @Benchmark
    public long jnaTransferQueue(Caller caller) {
        long before = caller.transfer.handled();
        caller.jnaQueue.call(1);
        return Caller.await(caller.transfer, before);
    }

    /** JNA whose handler runs on RAS's own thread, and holds RAS: no hand-over at all. */
    @Benchmark
    public long jnaOnRasThread(Caller caller) {
        caller.jnaDirect.call(1);
        return caller.onRasThread.get();
    }

    /** The library, the handler inline on the dispatcher. */
    @Benchmark
    public long rasffmInline(Caller caller) {
        return tell(caller.inline);
    }

    /** The library, the handler on a virtual thread: the default. */
    @Benchmark
    public long rasffmVirtual(Caller caller) {
        return tell(caller.virtual);
    }

    /** The library, the handler on the one platform thread of an executor. */
    @Benchmark
    public long rasffmExecutor(Caller caller) {
        return tell(caller.onExecutor);
    }

    private static long tell(LiveDial dial) {
        long before = dial.count();
        dial.notifier().call(1);
        long now = dial.count();
        while (now == before) {
            Thread.onSpinWait();
            now = dial.count();
        }
        return now;
    }
}
