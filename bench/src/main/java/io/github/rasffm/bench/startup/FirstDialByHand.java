/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The least that FFM can do: one function and one stub, no layout, no class of the library. */
final class FirstDialByHand {
    private static final int PARAMS_BYTES = 2120; // RASDIALPARAMSW, Ras.h, WINVER 0x0601
    private static final long ENTRY_NAME_OFFSET = 4;

    private FirstDialByHand() {}

    /** Dials; {@link FirstDial#note} is told. */
    static void dial(Path library, String entry) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor told =
                FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
        // RAS may read and write all of it until the dial has ended.
        Arena arena = Arena.global();
        try {
            MethodHandle dial = linker.downcallHandle(
                    SymbolLookup.libraryLookup(library, arena).find("RasDialW").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG));
            MemorySegment notifier = linker.upcallStub(
                    MethodHandles.lookup().findStatic(FirstDial.class, "note", told.toMethodType()), told, arena);
            MemorySegment params = arena.allocate(PARAMS_BYTES, Long.BYTES);
            params.set(JAVA_INT, 0, PARAMS_BYTES);
            params.setString(ENTRY_NAME_OFFSET, entry, StandardCharsets.UTF_16LE);
            MemorySegment handle = arena.allocate(JAVA_LONG);
            FirstPoll.require((int) dial.invokeExact(
                    0L, 0L, params.address(), FirstDial.RAS_DIAL_FUNC_2, notifier.address(), handle.address()));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
