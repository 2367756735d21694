// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.poll;

import io.github.rasffm.RasConnection;
import io.github.rasffm.StatusPoller;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.bench.fixture.Callee;
import io.github.rasffm.bench.fixture.ListedConnections;
import io.github.rasffm.bench.fixture.SimulatorLoops;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
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
 * One poll, of 1, 10 or 1000 connections in turn. The callee does nothing, as the simulator looks a handle up in a list
 * and would hide everything behind that. {@code StatusPoller} has a structure for each connection, 608 bytes; the others
 * have one for all, which the processor's caches prefer.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ManyConnectionsBenchmark {
    private static final int FLOOR_POLLS = 10_000;
    private static final int LEAST_POLLS = 1_000;
    private static final int CONNECTED = 0x2000; // RASCS_Connected, Ras.h

    /** One polling thread, and which connection is next. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Caller {
        BenchLibrary library;
        String what;
        int number;
        int next;
        long[] handles;
        MemorySegment handlesOfFloor;
        StatusPoller[] pollers;
        SimulatorLoops loops;

        @Setup
        public void prepare(ListedConnections.InTurn connections) {
            library = connections.library();
            what = connections.toString();
            number = connections.connections().size();
            loops = new SimulatorLoops(connections.library());
            handles = connections.connections().stream()
                    .mapToLong(connection -> connection.handle().value())
                    .toArray();
            handlesOfFloor = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_LONG, handles);
            pollers = connections.connections().stream()
                    .map(RasConnection::poller)
                    .toArray(StatusPoller[]::new);
            StatusGlue.install(
                    connections.library().function("RasGetConnectStatusW").address());
            requireAgreement();
        }

        private void requireAgreement() {
            ManyConnectionsBenchmark ways = new ManyConnectionsBenchmark();
            Agreement agreement = new Agreement(what);
            asks(agreement, "jniPackedResult", () -> ways.jniPackedResult(this));
            asks(agreement, "rasffmPoller", () -> ways.rasffmPoller(this));
            library.useCounted();
            int polls = FLOOR_POLLS / number * number;
            long sum = 0;
            for (int call = 1; call <= polls; call++) {
                sum += CONNECTED + Integer.toUnsignedLong((int) (handles[(call - 1) % number] + call));
            }
            agreement
                    .expect("floor", sum, ways.floor(this))
                    .expect("floor (calls made)", polls, library.statusCalls())
                    .require();
            library.use(Callee.IDLE);
        }

        /** Each connection's turn comes, and each call has another answer. */
        private void asks(Agreement agreement, String way, IntSupplier poll) {
            library.useCounted();
            next = 0;
            int wrong = 0;
            int polls = Math.max(number, LEAST_POLLS);
            for (int call = 1; call <= polls; call++) {
                wrong += poll.getAsInt() == CONNECTED + (int) (handles[(call - 1) % number] + call) ? 0 : 1;
            }
            agreement
                    .expect(way + " (wrong answers)", 0, wrong)
                    .expect(way + " (calls made)", polls, library.statusCalls());
        }

        int advance() {
            int at = next;
            next = at + 1 == number ? 0 : at + 1;
            return at;
        }

        /** Once more when all is compiled: what was timed has made each call. */
        @TearDown
        public void release() {
            requireAgreement();
            for (StatusPoller poller : pollers) {
                poller.close();
            }
        }
    }

    /** The same work as a C loop inside the library. */
    @Benchmark
    @OperationsPerInvocation(FLOOR_POLLS)
    public long floor(Caller caller) {
        return caller.loops.statusEach(caller.handlesOfFloor, caller.number, FLOOR_POLLS / caller.number);
    }

    /** JNI in a way that is among the two fastest. */
    @Benchmark
    public int jniPackedResult(Caller caller) {
        long packed = StatusGlue.readPacked(caller.handles[caller.advance()]);
        return packed < 0 ? (int) packed : (int) (packed >>> 32) + (int) packed;
    }

    /** The library, with a poller for each. */
    @Benchmark
    public int rasffmPoller(Caller caller) {
        StatusPoller poller = caller.pollers[caller.advance()];
        return poller.poll() + poller.stateCode() + poller.errorCode();
    }
}
