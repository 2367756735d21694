// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.poll;

import io.github.rasffm.Ras;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.bench.fixture.PatientClock;
import io.github.rasffm.bench.fixture.SimulatorLoops;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;
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

/**
 * A whole hang-up: RasHangUp, then the status until RAS says that the handle is gone, which it does after 0, 1 or 10
 * polls that still find it.
 *
 * <p><b>In the number:</b> one call of the simulator that makes the connection, the same for all; for the library also
 * the change to a call thread and back, and a {@code ConnectionStatus} with its texts of each poll that finds the
 * connection. <b>Not in it:</b> the pauses between polls (1 ms, then twice as long each time), which are the larger part
 * in life: the library's clock is one on which they take no time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class HangUpWaitBenchmark {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A caller who hangs up again and again. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Caller {
        @Param({"0", "1", "10"})
        int looks;

        Ras ras;
        SimulatorLoops loops;
        PatientClock clock;

        @Setup
        public void prepare() throws InterruptedException {
            BenchLibrary library = BenchLibrary.open();
            ras = Ras.open(RasLibrary.at(library.file()));
            loops = new SimulatorLoops(library);
            clock = new PatientClock();
            HangUpWaitBenchmark ways = new HangUpWaitBenchmark();
            new Agreement("hang-up wait of " + looks + " polls")
                    .expect("floor", looks + 1, ways.floor(this))
                    .expect("rasffm", looks + 1, ways.rasffm(this))
                    .require();
        }

        @TearDown
        public void release() {
            clock.close();
            ras.close();
        }
    }

    /** The same calls in C inside the library, without a pause. */
    @Benchmark
    public long floor(Caller caller) {
        return caller.loops.hangUp(caller.looks, 1);
    }

    /** What {@code RasConnection.hangUp} does with a connection that was dialled here. */
    @Benchmark
    public long rasffm(Caller caller) throws InterruptedException {
        long handle = caller.loops.connect(caller.looks);
        HangUpOutcome outcome = DialService.dialled("Benchmark", handle).hangUp(LIMIT);
        return outcome.isGone() ? outcome.polls() : -1;
    }
}
