/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The least that FFM can do: two functions, two shapes, no layout, no class of the library. */
final class FirstPollByHand {
    private static final int ROW_BYTES = 1388; // RASCONNW, Ras.h, WINVER 0x0600
    private static final long ROW_HANDLE_OFFSET = 4;
    private static final int STATUS_BYTES = 608; // RASCONNSTATUSW, Ras.h, WINVER 0x0601
    private static final long STATE_OFFSET = 4;

    private FirstPollByHand() {}

    static int state(Path library) {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup symbols = SymbolLookup.libraryLookup(library, Arena.global());
            MethodHandle list = linker.downcallHandle(
                    symbols.find("RasEnumConnectionsW").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG));
            MethodHandle status = linker.downcallHandle(
                    symbols.find("RasGetConnectStatusW").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
            MemorySegment row = arena.allocate(ROW_BYTES, Long.BYTES);
            MemorySegment sizes = arena.allocate(2L * Integer.BYTES, Integer.BYTES);
            row.set(JAVA_INT, 0, ROW_BYTES);
            sizes.set(JAVA_INT, 0, ROW_BYTES);
            FirstPoll.require((int) list.invokeExact(row.address(), sizes.address(), sizes.address() + Integer.BYTES));
            MemorySegment answer = arena.allocate(STATUS_BYTES, Long.BYTES);
            answer.set(JAVA_INT, 0, STATUS_BYTES);
            FirstPoll.require(
                    (int) status.invokeExact(row.get(JAVA_LONG_UNALIGNED, ROW_HANDLE_OFFSET), answer.address()));
            return answer.get(JAVA_INT, STATE_OFFSET);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
