// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.enumerate;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.bench.fixture.ListedConnections;
import io.github.rasffm.bench.fixture.SimulatorLoops;
import io.github.rasffm.bench.fixture.jna.JnaDirect;
import io.github.rasffm.bench.fixture.jna.JnaInterface;
import io.github.rasffm.bench.fixture.jna.RasConn;
import io.github.rasffm.bench.fixture.jna.WideField;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
 * One list of 1, 10, 100 or 1000 connections, of each of which handle and name are looked at; the sum of handles and
 * lengths of names is the answer.
 *
 * <p>The library asks for the size first, on a call thread, and copies everything of each connection into an object. The
 * others are spared that: the floor reads where RAS wrote, and JNA's structures and memory are made once, large enough,
 * and used again. {@code jnaInterface} copies everything of each connection, {@code jnaDirect} only the two fields.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ListConnectionsBenchmark {
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
            requireAgreement(connections);
        }

        private void requireAgreement(ListedConnections connections) {
            ListConnectionsBenchmark ways = new ListConnectionsBenchmark();
            long expected = connections.connections().stream()
                    .mapToLong(connection ->
                            connection.handle().value() + connection.entryName().length())
                    .sum();
            new Agreement(connections.toString())
                    .expect("floor", expected, ways.floor(this))
                    .expect("rasffm", expected, ways.rasffm(this))
                    .expect("jnaDirect", expected, ways.jnaDirect(this))
                    .expect("jnaInterface", expected, ways.jnaInterface(this))
                    .require();
        }
    }

    /** In C inside the library: one call into memory that fits, read in place. */
    @Benchmark
    public long floor(Caller caller) {
        return caller.loops.enumerate(caller.number, 1);
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
