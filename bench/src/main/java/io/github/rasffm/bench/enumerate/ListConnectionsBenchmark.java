// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.enumerate;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.bench.fixture.ConnectionGlue;
import io.github.rasffm.bench.fixture.ListedConnections;
import io.github.rasffm.bench.fixture.SimulatorLoops;
import io.github.rasffm.bench.fixture.jna.JnaDirect;
import io.github.rasffm.bench.fixture.jna.JnaInterface;
import io.github.rasffm.bench.fixture.jna.RasConn;
import io.github.rasffm.bench.fixture.jna.WideField;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One list of 1, 10, 100 or 1000 connections whose neighbours are on different devices. Of each, handle and name are
 * looked at; the sum of handles and lengths of names is the answer.
 *
 * <p>The library asks for the size first and copies everything of each connection into an object. The others are spared
 * that: their structures and memory are made once, large enough, and used again, and all but
 * {@code jnaInterface}, which copies everything of each connection, read the two fields alone, in one place.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ListConnectionsBenchmark {
    private static final int TRIAL = 3;
    private static final byte POISON = 0x5D;

    /** One who lists, and the memory for it. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Caller {
        int number;
        Ras ras;
        SimulatorLoops loops;
        JnaInterface jna;
        RasConn[] rows;
        Memory memory;
        /** The same memory, for the floor, for JNI and for the proof. */
        MemorySegment segment;

        ByteBuffer buffer;
        CharBuffer chars;

        final Memory bytes = new Memory(Integer.BYTES);
        final Memory count = new Memory(Integer.BYTES);

        @Setup
        public void prepare(ListedConnections.ToList connections) {
            number = connections.connections().size();
            ras = connections.ras();
            loops = new SimulatorLoops(connections.library());
            Path library = connections.library().file();
            JnaDirect.register(library);
            jna = JnaInterface.of(library);
            rows = (RasConn[]) new RasConn().toArray(number);
            memory = new Memory((long) number * RasConn.SIZE_BYTES);
            segment = MemorySegment.ofAddress(Pointer.nativeValue(memory)).reinterpret(memory.size());
            ConnectionGlue.install(
                    connections.library().function("RasEnumConnectionsW").address());
            buffer =
                    ConnectionGlue.memory(segment.address(), segment.byteSize()).order(ByteOrder.nativeOrder());
            chars = buffer.asCharBuffer();
            requireAgreement(connections);
        }

        private void requireAgreement(ListedConnections connections) {
            ListConnectionsBenchmark ways = new ListConnectionsBenchmark();
            Agreement agreement = new Agreement(connections.toString());
            lists(agreement, connections, "jnaDirect", 1, () -> ways.jnaDirect(this));
            List<String> names = namesInMemory();
            agreement.expect("jnaDirect (names)", names, namesByJnaDirect());
            lists(agreement, connections, "jniDirectBuffer", 1, () -> ways.jniDirectBuffer(this));
            lists(agreement, connections, "jnaInterface", 1, () -> ways.jnaInterface(this));
            agreement.expect("jnaInterface (names)", names, namesByJnaInterface());
            lists(agreement, connections, "rasffm", 2, () -> ways.rasffm(this));
            agreement.expect(
                    "rasffm (names)",
                    names,
                    ras.connections().stream().map(RasConnection::entryName).toList());
            lists(agreement, connections, "floor", 1, () -> ways.floor(this));
            agreement.require();
        }

        /** Some lists, each into memory that holds no answer, and each with so many calls of RAS. */
        private void lists(
                Agreement agreement, ListedConnections connections, String way, int calls, LongSupplier list) {
            long expected = connections.connections().stream()
                    .mapToLong(connection ->
                            connection.handle().value() + connection.entryName().length())
                    .sum();
            agreement.expect(
                    way + " (calls made)",
                    (long) calls * TRIAL,
                    connections.library().callsOf("RasEnumConnectionsW", () -> {
                        for (int i = 0; i < TRIAL; i++) {
                            poison();
                            agreement.expect(way, expected, list.getAsLong());
                        }
                    }));
        }

        private void poison() {
            memory.setMemory(0, memory.size(), POISON);
            for (RasConn row : rows) {
                row.hrasconn = 0;
                Arrays.fill(row.szEntryName, POISON);
            }
        }

        /** What RAS wrote, read by the JDK alone. */
        private List<String> namesInMemory() {
            return IntStream.range(0, number)
                    .mapToObj(row -> segment.asSlice(
                                    (long) row * RasConn.SIZE_BYTES + RasConn.ENTRY_NAME_OFFSET,
                                    2L * RasConn.ENTRY_NAME_CHARS)
                            .getString(0, StandardCharsets.UTF_16LE))
                    .toList();
        }

        private List<String> namesByJnaDirect() {
            return IntStream.range(0, number)
                    .mapToObj(row -> WideField.text(
                            memory,
                            (long) row * RasConn.SIZE_BYTES + RasConn.ENTRY_NAME_OFFSET,
                            RasConn.ENTRY_NAME_CHARS))
                    .toList();
        }

        private List<String> namesByJnaInterface() {
            return Arrays.stream(rows)
                    .map(row -> WideField.text(row.szEntryName))
                    .toList();
        }
    }

    /** In C inside the library: one call into memory that fits, read in place. */
    @Benchmark
    public long floor(Caller caller) {
        return caller.loops.enumerate(caller.segment, caller.number, 1);
    }

    /** The library. */
    @Benchmark
    public long rasffm(Caller caller) {
        long sum = 0;
        for (RasConnection connection : caller.ras.connections()) {
            sum += connection.handle().value() + connection.entryName().length();
        }
        return sum;
    }

    /** JNI: one call into memory that fits, two fields read of each by direct buffers. */
    @Benchmark
    public long jniDirectBuffer(Caller caller) {
        int found = ConnectionGlue.list(caller.segment.address(), caller.buffer.capacity());
        long sum = 0;
        for (int i = 0; i < found; i++) {
            int at = i * RasConn.SIZE_BYTES;
            String name = ConnectionGlue.text(
                    caller.chars, (at + RasConn.ENTRY_NAME_OFFSET) / Character.BYTES, RasConn.ENTRY_NAME_CHARS);
            sum += caller.buffer.getLong(at + RasConn.HANDLE_OFFSET) + name.length();
        }
        return sum;
    }

    /** JNA's direct mapping: one call into memory that fits, two fields read of each. */
    @Benchmark
    public long jnaDirect(Caller caller) {
        Memory memory = caller.memory;
        memory.setInt(0, RasConn.SIZE_BYTES);
        caller.bytes.setInt(0, (int) memory.size());
        int code = JnaDirect.RasEnumConnectionsW(memory, caller.bytes, caller.count);
        long sum = code;
        int found = caller.count.getInt(0);
        for (int i = 0; i < found; i++) {
            long at = (long) i * RasConn.SIZE_BYTES;
            String name = WideField.text(memory, at + RasConn.ENTRY_NAME_OFFSET, RasConn.ENTRY_NAME_CHARS);
            sum += memory.getLong(at + RasConn.HANDLE_OFFSET) + name.length();
        }
        return sum;
    }

    /** JNA's interface with an array of structures that fits, as most write it. */
    @Benchmark
    public long jnaInterface(Caller caller) {
        RasConn[] rows = caller.rows;
        IntByReference bytes = new IntByReference(rows.length * RasConn.SIZE_BYTES);
        IntByReference count = new IntByReference();
        long sum = caller.jna.RasEnumConnectionsW(rows, bytes, count);
        for (int i = 0; i < count.getValue(); i++) {
            sum += rows[i].hrasconn + WideField.text(rows[i].szEntryName).length();
        }
        return sum;
    }
}
