// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.view;

import com.sun.jna.Pointer;
import io.github.rasffm.bench.fixture.Agreement;
import io.github.rasffm.bench.fixture.ConnectionGlue;
import io.github.rasffm.bench.fixture.jna.RasConn;
import io.github.rasffm.bench.fixture.jna.WideField;
import io.github.rasffm.internal.view.ConnectionRecordView;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
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
 * Reads two numbers and a text of 8 or 250 characters out of one structure of the list (RASCONNW, 1388 bytes). No native
 * call is made. What stands behind the text is not zero, as RAS promises nothing about it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ReadConnectionBenchmark {
    private static final long ENTRY_NAME_BYTES = 2 * 257; // RAS_MaxEntryName + 1 units, Ras.h
    private static final byte POISON = (byte) 0xDD;

    /** A structure, and what looks at it. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled by the set-up
    public static class Reader {
        @Param({"8", "250"})
        int textChars;

        Arena arena;
        MemorySegment memory;
        ConnectionRecordView view;
        ByteBuffer bytes;
        CharBuffer chars;
        Pointer pointer;
        RasConn structure;

        @Setup
        public void prepare() {
            arena = Arena.ofConfined();
            memory = arena.allocate(RasConn.SIZE_BYTES, Integer.BYTES).fill(POISON);
            String name = "n".repeat(textChars);
            memory.set(ValueLayout.JAVA_LONG_UNALIGNED, RasConn.HANDLE_OFFSET, 0x10001);
            memory.set(ValueLayout.JAVA_INT, RasConn.SUB_ENTRY_OFFSET, 3);
            memory.setString(RasConn.ENTRY_NAME_OFFSET, name, StandardCharsets.UTF_16LE);
            view = new ConnectionRecordView(memory);
            bytes = ConnectionGlue.memory(memory.address(), memory.byteSize()).order(ByteOrder.nativeOrder());
            chars = bytes.asCharBuffer();
            pointer = new Pointer(memory.address());
            structure = new RasConn(pointer);
            ReadConnectionBenchmark ways = new ReadConnectionBenchmark();
            long expected = answer(0x10001, 3, name);
            new Agreement("a text of " + textChars)
                    .expect("ffmRaw", expected, ways.ffmRaw(this))
                    .expect("rasffm", expected, ways.rasffm(this))
                    .expect("jniDirectBuffer", expected, ways.jniDirectBuffer(this))
                    .expect("jnaDirect", expected, ways.jnaDirect(this))
                    .expect("jnaStructure", expected, ways.jnaStructure(this))
                    .require();
        }

        @TearDown
        public void release() {
            arena.close();
        }
    }

    /** The JDK's own accessors, with the offsets known, and its way to read a text. */
    @Benchmark
    public long ffmRaw(Reader reader) {
        MemorySegment memory = reader.memory;
        return answer(
                memory.get(ValueLayout.JAVA_LONG_UNALIGNED, RasConn.HANDLE_OFFSET),
                memory.get(ValueLayout.JAVA_INT, RasConn.SUB_ENTRY_OFFSET),
                memory.asSlice(RasConn.ENTRY_NAME_OFFSET, ENTRY_NAME_BYTES).getString(0, StandardCharsets.UTF_16LE));
    }

    /** The library's view. */
    @Benchmark
    public long rasffm(Reader reader) {
        ConnectionRecordView view = reader.view;
        return answer(view.handle(), view.subEntry(), view.entryName());
    }

    /** The direct buffer that JNI makes of memory, its text by the buffer of its characters. */
    @Benchmark
    public long jniDirectBuffer(Reader reader) {
        ByteBuffer bytes = reader.bytes;
        return answer(
                bytes.getLong(RasConn.HANDLE_OFFSET),
                bytes.getInt(RasConn.SUB_ENTRY_OFFSET),
                ConnectionGlue.text(
                        reader.chars, RasConn.ENTRY_NAME_OFFSET / Character.BYTES, RasConn.ENTRY_NAME_CHARS));
    }

    /** The same three fields by JNA's pointer, the text's by one copy of it all. */
    @Benchmark
    public long jnaDirect(Reader reader) {
        Pointer pointer = reader.pointer;
        return answer(
                pointer.getLong(RasConn.HANDLE_OFFSET),
                pointer.getInt(RasConn.SUB_ENTRY_OFFSET),
                WideField.text(pointer, RasConn.ENTRY_NAME_OFFSET, RasConn.ENTRY_NAME_CHARS));
    }

    /** JNA's structure, which copies all fields, as it does after each call. */
    @Benchmark
    public long jnaStructure(Reader reader) {
        RasConn structure = reader.structure;
        structure.read();
        return answer(structure.hrasconn, structure.dwSubEntry, WideField.text(structure.szEntryName));
    }

    private static long answer(long handle, int subEntry, String name) {
        return handle + 3L * subEntry + 5L * name.length() + name.charAt(name.length() - 1);
    }
}
