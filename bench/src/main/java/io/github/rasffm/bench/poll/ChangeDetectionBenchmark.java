// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.poll;

import io.github.rasffm.StatusPoller;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.bench.fixture.Callee;
import io.github.rasffm.bench.fixture.IdleConnection;
import io.github.rasffm.bench.fixture.SimulatorLoops;
import io.github.rasffm.bench.fixture.StatusAgreement;
import io.github.rasffm.internal.gen.RASCONNSTATUSW;
import io.github.rasffm.internal.gen.ras_h;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * One poll that tells whether state or error is another than at the poll before: what a loop does that waits for
 * something to happen. On the callee that does nothing, so nothing ever changes while it is measured, as in most polls;
 * the set-up lets something change, and all must see it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ChangeDetectionBenchmark {
    private static final int FLOOR_POLLS = 1_000;
    private static final MemorySegment GLOBAL_STATUS = newStatus();

    /** One polling thread, and what it saw last. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Caller {
        IdleConnection connection;
        long handle;
        SimulatorLoops loops;
        StatusPoller poller;
        long rawState;
        long rawError;
        long packed;

        @Setup
        public void prepare(IdleConnection connection) {
            this.connection = connection;
            handle = connection.handle();
            loops = new SimulatorLoops(connection.library());
            poller = connection.connection().poller();
            StatusGlue.install(
                    connection.library().function("RasGetConnectStatusW").address());
            requireAgreement();
        }

        private void requireAgreement() {
            ChangeDetectionBenchmark ways = new ChangeDetectionBenchmark();
            BenchLibrary library = connection.library();
            // Counted, each call changes the error; on the idle callee nothing changes after the first call.
            StatusAgreement agreement = new StatusAgreement("change detection", library, handle, () -> {});
            agreement
                    .way("ffmRaw", (code, state, error) -> code + 1, () -> ways.ffmRaw(this))
                    .way("jniPackedResult", (code, state, error) -> code + 1, () -> ways.jniPackedResult(this))
                    .way("rasffmPoller", (code, state, error) -> code + 1, () -> ways.rasffmPoller(this));
            agreement.onCallee(Callee.IDLE);
            agreement.require();
            new Agreement("no change")
                    .expect("ffmRaw", 0, ways.ffmRaw(this))
                    .expect("jniPackedResult", 0, ways.jniPackedResult(this))
                    .expect("rasffmPoller", 0, ways.rasffmPoller(this))
                    .expect("floor", 1, ways.floor(this))
                    .require();
            library.useCounted();
            new Agreement("changes")
                    .expect("floor", FLOOR_POLLS, ways.floor(this))
                    .expect("floor (calls made)", FLOOR_POLLS, library.statusCalls())
                    .require();
            library.use(Callee.IDLE);
        }

        /** Once more when all is compiled: what was timed has made each call. */
        @TearDown
        public void release() {
            requireAgreement();
            poller.close();
        }
    }

    /** A C loop inside the library that compares as well. */
    @Benchmark
    @OperationsPerInvocation(FLOOR_POLLS)
    public long floor(Caller caller) {
        return caller.loops.statusChanges(caller.handle, FLOOR_POLLS);
    }

    /** The generated binding by hand: two fields read, two compared. */
    @Benchmark
    public int ffmRaw(Caller caller) {
        int code = ras_h.RasGetConnectStatusW(caller.handle, GLOBAL_STATUS);
        int state = RASCONNSTATUSW.rasconnstate(GLOBAL_STATUS);
        int error = RASCONNSTATUSW.dwError(GLOBAL_STATUS);
        boolean changed = code == 0 && (state != caller.rawState || error != caller.rawError);
        if (changed) {
            caller.rawState = state;
            caller.rawError = error;
        }
        return code + (changed ? 1 : 0);
    }

    /** JNI in a way that is among the two fastest: one number with both, so one comparison. */
    @Benchmark
    public int jniPackedResult(Caller caller) {
        long packed = StatusGlue.readPacked(caller.handle);
        if (packed < 0) {
            return (int) packed;
        }
        boolean changed = packed != caller.packed;
        caller.packed = packed;
        return changed ? 1 : 0;
    }

    /** The library's poller, which remembers what it saw. */
    @Benchmark
    public int rasffmPoller(Caller caller) {
        StatusPoller poller = caller.poller;
        int code = poller.poll();
        return code + (poller.changed() ? 1 : 0);
    }

    private static MemorySegment newStatus() {
        MemorySegment status = Arena.global().allocate(RASCONNSTATUSW.layout().byteSize(), 64);
        RASCONNSTATUSW.dwSize(status, (int) RASCONNSTATUSW.layout().byteSize());
        return status;
    }
}
