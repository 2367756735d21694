/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOptions;
import io.github.rasffm.bench.fixture.Agreement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * So many dials at once: a round is one notification for each of them, from the first call until the last handler has
 * run. Time and bytes are of a round.
 *
 * <p>The handler itself allocates nothing, but it is given a record, which the library builds; there is no handler
 * without. {@code rasffmRing} is the part before that: as many rows through stub, ring and dispatcher, for nobody, and
 * then one for a handler. Each dial has a thread of its own, asleep but for a look at its status every 2 s.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ManyDialsBenchmark {
    private static final int TRIAL = 20;
    private static final int COMPARED = 10;

    /** The dials of one way; the others were there for the comparison only. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH gives the parameter, then calls the set-up
    public static class Caller {
        @Param({"1", "100", "1000"})
        int dials;

        private StandingSimulator simulator;
        private List<LiveDial> live;
        private BenchNotifier untold;
        private long unclaimedBefore;

        @Setup
        public void dial(BenchmarkParams benchmark) throws InterruptedException {
            boolean virtual = benchmark.getBenchmark().endsWith(".rasffmVirtual");
            compare(DialOptions.defaults());
            compare(DialOptions.defaults().inlineHandler());
            dial(
                    dials,
                    virtual ? DialOptions.defaults() : DialOptions.defaults().inlineHandler());
        }

        /** With fewer dials, because it takes seconds to make a thousand. */
        private void compare(DialOptions options) throws InterruptedException {
            int count = Math.min(dials, COMPARED);
            Agreement agreement = new Agreement(count + " dials");
            dial(count, options);
            for (int i = 1; i <= TRIAL; i++) {
                agreement.expect("a round", (long) i * count, round());
            }
            for (int i = 1; i <= TRIAL; i++) {
                agreement.expect("a round for nobody", TRIAL + i, roundForNobody());
            }
            hangUp();
            agreement.require();
        }

        private void dial(int count, DialOptions options) {
            simulator = new StandingSimulator();
            live = simulator.dial(count, options);
            untold = live.get(0).notifier().with(-1, LiveDial.STATE);
            unclaimedBefore = Dispatcher.unclaimed();
        }

        @TearDown
        public void hangUp() throws InterruptedException {
            Sleep.awaitDispatched();
            new Agreement("rounds for nobody")
                    .expect("the ring (rows)", untold.asked(), Dispatcher.unclaimed() - unclaimedBefore)
                    .require();
            simulator.close();
        }

        /** Notifies each dial, and returns how many calls the handlers had by then in all rounds. */
        private long round() {
            long before = live.get(0).count();
            for (int i = 0; i < live.size(); i++) {
                live.get(i).notifier().call(1);
            }
            long calls = 0;
            for (int i = 0; i < live.size(); i++) {
                LiveDial dial = live.get(i);
                while (dial.count() == before) {
                    Thread.onSpinWait();
                }
                calls += dial.count();
            }
            return calls;
        }

        private long roundForNobody() {
            for (int i = 0; i < live.size(); i++) {
                untold.call(1);
            }
            LiveDial last = live.get(0);
            long before = last.count();
            last.notifier().call(1);
            while (last.count() == before) {
                Thread.onSpinWait();
            }
            return last.count();
        }
    }

    /** As many rows that nobody wants, and one that a handler gets. */
    @Benchmark
    public long rasffmRing(Caller caller) {
        return caller.roundForNobody();
    }

    /** Handlers inline on the dispatcher. */
    @Benchmark
    public long rasffmInline(Caller caller) {
        return caller.round();
    }

    /** Handlers on virtual threads: the default. */
    @Benchmark
    public long rasffmVirtual(Caller caller) {
        return caller.round();
    }
}
