/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.poll;

import com.sun.jna.Memory;
import io.github.rasffm.StatusPoller;
import io.github.rasffm.bench.fixture.ConnectedSimulator;
import io.github.rasffm.bench.fixture.StatusAgreement;
import io.github.rasffm.bench.fixture.jna.JnaDirect;
import io.github.rasffm.bench.fixture.jna.JnaInterface;
import io.github.rasffm.bench.fixture.jna.RasConnStatus;
import io.github.rasffm.internal.gen.RASCONNSTATUSW;
import io.github.rasffm.internal.gen.ras_h;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
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
 * One poll: call {@code RasGetConnectStatusW}, have code, state and error as scalars. A method is a way to do it; each
 * calls the same exported function of the same library, with a structure that is reused, aligned to 64 bytes and has
 * its size set before.
 *
 * <p>The model for the other classes: every method takes the thread's state alone, because JMH sets up only what a
 * method takes, and that state's set-up runs every method and refuses to start unless all agree; so does its end.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ConnectStatusBenchmark {
    private static final int FLOOR_POLLS = 1_000;
    private static final int SIZE_BYTES = (int) RASCONNSTATUSW.layout().byteSize();
    private static final int STATE_OFFSET = (int) RASCONNSTATUSW.rasconnstate$offset();
    private static final int ERROR_OFFSET = (int) RASCONNSTATUSW.dwError$offset();
    private static final int ALIGNMENT_BYTES = 64;
    private static final int POISON = 0xDDDD_DDDD;

    /** The structure of {@link #ffmRaw}: the JIT knows its address, bounds and that it is never freed. */
    private static final MemorySegment GLOBAL_STATUS = newStatus(Arena.global());

    /** One polling thread: what it calls, and what it owns. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Caller {
        ConnectedSimulator simulator;
        long handle;
        Arena arena;
        MemorySegment status;
        ByteBuffer buffer;
        long bufferAddress;
        StatusPoller poller;
        Memory jnaMemory;
        RasConnStatus jnaStatus;
        JnaInterface jna;

        @Setup
        public void prepare(ConnectedSimulator simulator) {
            this.simulator = simulator;
            handle = simulator.handle();
            arena = Arena.ofConfined();
            status = newStatus(arena);
            buffer = ByteBuffer.allocateDirect(SIZE_BYTES + ALIGNMENT_BYTES)
                    .alignedSlice(ALIGNMENT_BYTES)
                    .order(ByteOrder.nativeOrder());
            buffer.putInt(0, SIZE_BYTES);
            StatusGlue.install(
                    simulator.library().function("RasGetConnectStatusW").address());
            bufferAddress = StatusGlue.addressOf(buffer);
            poller = simulator.connection().poller();
            prepareJna();
            requireAgreement();
        }

        private void prepareJna() {
            Path library = simulator.library().file();
            JnaDirect.register(library);
            jna = JnaInterface.of(library);
            jnaStatus = new RasConnStatus();
            jnaMemory = new Memory(SIZE_BYTES + ALIGNMENT_BYTES).align(ALIGNMENT_BYTES);
            jnaMemory.setInt(0, SIZE_BYTES);
        }

        private void requireAgreement() {
            ConnectStatusBenchmark ways = new ConnectStatusBenchmark();
            StatusAgreement agreement =
                    new StatusAgreement(simulator.toString(), simulator.library(), handle, this::poison);
            agreement
                    .way("ffmRaw", ConnectStatusBenchmark::answer, () -> ways.ffmRaw(this))
                    .way("ffmRawConfined", ConnectStatusBenchmark::answer, () -> ways.ffmRawConfined(this))
                    .way("jniCachedAddress", ConnectStatusBenchmark::answer, () -> ways.jniCachedAddress(this))
                    .way("jniPackedResult", ConnectStatusBenchmark::answer, () -> ways.jniPackedResult(this))
                    .way("jniDirectBuffer", ConnectStatusBenchmark::answer, () -> ways.jniDirectBuffer(this))
                    .way("jnaDirect", ConnectStatusBenchmark::answer, () -> ways.jnaDirect(this))
                    .way("jnaInterface", ConnectStatusBenchmark::answer, () -> ways.jnaInterface(this))
                    .way("jnaStructureDirect", ConnectStatusBenchmark::answer, () -> ways.jnaStructureDirect(this))
                    .way("rasffmPoller", ConnectStatusBenchmark::answer, () -> ways.rasffmPoller(this))
                    .floor(FLOOR_POLLS, () -> ways.floor(this));
            agreement.onCallee(simulator.callee());
            agreement.require();
        }

        /** So that no way can answer what another way was told. */
        private void poison() {
            for (MemorySegment segment : new MemorySegment[] {GLOBAL_STATUS, status, MemorySegment.ofBuffer(buffer)}) {
                segment.set(ValueLayout.JAVA_INT_UNALIGNED, STATE_OFFSET, POISON);
                segment.set(ValueLayout.JAVA_INT_UNALIGNED, ERROR_OFFSET, POISON);
            }
            jnaMemory.setInt(STATE_OFFSET, POISON);
            jnaMemory.setInt(ERROR_OFFSET, POISON);
            jnaStatus.rasconnstate = POISON;
            jnaStatus.dwError = POISON;
        }

        /** Once more when all is compiled: what was timed has made each call. */
        @TearDown
        public void release() {
            requireAgreement();
            poller.close();
            arena.close();
        }
    }

    /** The same work as a C loop inside the library, through a volatile function pointer. */
    @Benchmark
    @OperationsPerInvocation(FLOOR_POLLS)
    public long floor(Caller caller) {
        return caller.simulator.library().floorStatus(caller.handle, FLOOR_POLLS);
    }

    /** The generated binding by hand, in its fastest form: one structure for the life of the JVM. */
    @Benchmark
    public int ffmRaw(Caller caller) {
        return ffm(caller.handle, GLOBAL_STATUS);
    }

    /** The generated binding by hand, as most would write it: the structure belongs to a confined arena. */
    @Benchmark
    public int ffmRawConfined(Caller caller) {
        return ffm(caller.handle, caller.status);
    }

    /** JNI with the buffer's address kept in Java. */
    @Benchmark
    public int jniCachedAddress(Caller caller) {
        int code = StatusGlue.readIntoAddress(caller.handle, caller.bufferAddress);
        return answer(code, caller.buffer.getInt(STATE_OFFSET), caller.buffer.getInt(ERROR_OFFSET));
    }

    /** JNI with the structure on the C stack and one number as the answer. */
    @Benchmark
    public int jniPackedResult(Caller caller) {
        long packed = StatusGlue.readPacked(caller.handle);
        return packed < 0 ? answer((int) packed, 0, 0) : answer(0, (int) (packed >>> 32), (int) packed);
    }

    /** JNI that is given the buffer at each call. */
    @Benchmark
    public int jniDirectBuffer(Caller caller) {
        int code = StatusGlue.readIntoBuffer(caller.handle, caller.buffer);
        return answer(code, caller.buffer.getInt(STATE_OFFSET), caller.buffer.getInt(ERROR_OFFSET));
    }

    /** JNA's fastest: direct mapping, and the same two fields read through its pointer. */
    @Benchmark
    public int jnaDirect(Caller caller) {
        Memory status = caller.jnaMemory;
        int code = JnaDirect.RasGetConnectStatusW(caller.handle, status);
        return answer(code, status.getInt(RasConnStatus.STATE_OFFSET), status.getInt(RasConnStatus.ERROR_OFFSET));
    }

    /** JNA as most write it: a mapped interface and a structure, which JNA copies in and out as a whole. */
    @Benchmark
    public int jnaInterface(Caller caller) {
        RasConnStatus status = caller.jnaStatus;
        int code = caller.jna.RasGetConnectStatusW(caller.handle, status);
        return answer(code, status.rasconnstate, status.dwError);
    }

    /** JNA's direct mapping, with the structure. */
    @Benchmark
    public int jnaStructureDirect(Caller caller) {
        RasConnStatus status = caller.jnaStatus;
        int code = JnaDirect.RasGetConnectStatusW(caller.handle, status);
        return answer(code, status.rasconnstate, status.dwError);
    }

    /** The library's poller. */
    @Benchmark
    public int rasffmPoller(Caller caller) {
        StatusPoller poller = caller.poller;
        int code = poller.poll();
        return answer(code, poller.stateCode(), poller.errorCode());
    }

    private static int ffm(long handle, MemorySegment status) {
        int code = ras_h.RasGetConnectStatusW(handle, status);
        return answer(code, RASCONNSTATUSW.rasconnstate(status), RASCONNSTATUSW.dwError(status));
    }

    /** Uses all three numbers, with different weights, so that none is optimised away and none can be mixed up. */
    private static int answer(int code, int state, int error) {
        return code + 3 * state + 5 * error;
    }

    private static MemorySegment newStatus(Arena arena) {
        MemorySegment status = arena.allocate(SIZE_BYTES, ALIGNMENT_BYTES);
        RASCONNSTATUSW.dwSize(status, SIZE_BYTES);
        return status;
    }
}
