// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.dial;

import io.github.rasffm.DialOptions;
import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.bench.fixture.PatientClock;
import io.github.rasffm.bench.fixture.SimulatorLoops;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.simulator.RasSimulator;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/**
 * One whole dial: RasDial, ten notifications on a thread of RAS's own, RasHangUp, and the status until the handle is
 * gone. The simulator's virtual clock makes each step due at once.
 *
 * <p><b>In the number:</b> the simulator's own work and its new thread, the same for all; for the library also that it
 * looks the entry up first, runs RasDial and RasHangUp on call threads, and the handler on a virtual thread with a
 * record of each notification. JNA and C do as little as a dial can be done with: they count in the notifier.
 * RAS's thread is attached to the JVM once by the library and by {@code jnaTuned}, by JNA as it comes at each of the ten.
 * <b>Not in it:</b> any pause. All ask for the status again at once, having given way to other threads; the library does
 * so by a clock on which its pauses take no time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 1) // five threads take part, and the compiler reaches some late
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class DialBenchmark {
    private static final int CONNECTED = 0x2000; // RASCS_Connected, Ras.h
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** By a channel. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH gives the parameter
    public static class ByChannel extends Caller {
        @Param({"STUB", "WINDOW", "COMPLETION_PORT"})
        String channel;

        @Override
        String channel() {
            return channel;
        }
    }

    /** By a function that RAS calls, as JNA can: in the table of the stub. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH gives the parameter
    public static class ByFunction extends Caller {
        @Param("STUB")
        String channel;

        @Override
        String channel() {
            return channel;
        }
    }

    /** One who dials. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public abstract static class Caller {
        Ras ras;
        DialOptions options;
        SimulatorLoops loops;
        PatientClock clock;
        JnaDial.Direct direct;
        JnaDial.Tuned tuned;
        JnaDial.Mapped mapped;

        /** The sum of what the last dial was told, and whether RAS's states may have been merged in it. */
        long told;

        boolean merged;
        int last;

        abstract String channel();

        @Setup
        public void prepare() throws InterruptedException, TimeoutException {
            BenchLibrary library = BenchLibrary.open();
            RasSimulator.open().scenario("connects");
            ras = Ras.open(RasLibrary.at(library.file()));
            options = DialOptions.defaults().channel(NotificationChannel.valueOf(channel()));
            loops = new SimulatorLoops(library);
            direct = new JnaDial.Direct(library.file());
            tuned = new JnaDial.Tuned(library.file());
            mapped = new JnaDial.Mapped(library.file());
            clock = new PatientClock();
            requireAgreement();
        }

        private void requireAgreement() throws InterruptedException, TimeoutException {
            long expected = loops.dial(1);
            Agreement agreement = new Agreement("a dial by " + channel())
                    .expect("rasffm's end", CONNECTED, dial())
                    .expect("jnaDirect", expected, direct.dial())
                    .expect("jnaTuned", expected, tuned.dial())
                    .expect("jnaInterface", expected, mapped.dial());
            if (!merged) {
                agreement.expect("rasffm", expected, told);
            }
            agreement.require();
        }

        final long dial() throws InterruptedException, TimeoutException {
            told = 0;
            RasConnection connection = ras.dialer()
                    .dial(DialRequest.of("Office")
                            .options(options)
                            .handler((operation, notification) -> note(notification)))
                    .await(LIMIT);
            return connection.hangUp(LIMIT).isGone() ? last : -1;
        }

        private void note(DialNotification notification) {
            last = notification.state().code();
            told += last + notification.errorCode().orElse(0);
            merged |= notification.coalesced();
        }

        @TearDown
        public void release() {
            clock.close();
            ras.close();
        }
    }

    /** In C inside the library; it waits on a condition. */
    @Benchmark
    public long floor(ByChannel caller) {
        return caller.loops.dial(1);
    }

    /** The library, with a handler. */
    @Benchmark
    public long rasffm(ByChannel caller) throws InterruptedException, TimeoutException {
        return caller.dial();
    }

    /** JNA's direct mapping; parameters made once. */
    @Benchmark
    public long jnaDirect(ByFunction caller) throws InterruptedException {
        return caller.direct.dial();
    }

    /** {@link #jnaDirect} told to attach RAS's thread once, as a daemon, and not to detach it before it ends. */
    @Benchmark
    public long jnaTuned(ByFunction caller) throws InterruptedException {
        return caller.tuned.dial();
    }

    /** JNA's interface and structures, as most write it. */
    @Benchmark
    public long jnaInterface(ByFunction caller) throws InterruptedException {
        return caller.mapped.dial();
    }
}
