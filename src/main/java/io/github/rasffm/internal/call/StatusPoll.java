/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.rasffm.internal.gen.SymbolSlot;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The native half of a status poll: a buffer, the call, and the reading of the answer, as fast as the JVM can and without
 * garbage. The buffer comes from a confined arena, but its address goes to RAS as a plain number and is read through one
 * segment over everything. So the JDK's checks do not apply, and <b>whoever calls {@link #read}, {@link #stateAt} and
 * {@link #errorAt} makes both itself</b>: the thread is the one that made this object, and it is not closed. Static with
 * plain numbers, because each reference that is followed around a call costs a nanosecond of about fifteen. Links its own
 * handle and touches no class of jextract, which keeps the first poll of a process short.
 *
 * @source ras.h, structure RASCONNSTATUSW: size 608, rasconnstate at 4, dwError at 8; page "RasGetConnectStatus
 *     function"
 */
public final class StatusPoll implements AutoCloseable {
    static final long SIZE_BYTES = 608;
    static final long STATE_OFFSET = 4;
    static final long ERROR_OFFSET = 8;

    /** Owned by this object; closed by {@link #close()}. */
    private final Arena arena;

    /** The buffer, owned by the arena above. */
    private final long address;

    /** Linked when first used, in a class of their own: the library must be open by then. */
    private static final class Native {
        static final MethodHandle GET_CONNECT_STATUS = Linker.nativeLinker()
                .downcallHandle(
                        SymbolSlot.RAS.find("RasGetConnectStatusW"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
        static final MemorySegment EVERYTHING = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    }

    /**
     * Makes a buffer for the polls of the calling thread.
     *
     * @throws IllegalStateException when no library was opened yet
     */
    public StatusPoll() {
        LoadedLibrary.requireOpened();
        this.arena = Arena.ofConfined();
        MemorySegment buffer = arena.allocate(SIZE_BYTES, 64);
        buffer.set(JAVA_INT, 0, (int) SIZE_BYTES);
        this.address = buffer.address();
    }

    /**
     * Returns where the buffer is.
     *
     * @return its address, for {@link #read}, {@link #stateAt} and {@link #errorAt} until {@link #close()}
     */
    public long address() {
        return address;
    }

    /**
     * Asks RAS for the status. Does not block, allocates nothing; may be called inside a notification.
     *
     * @param handle the connection
     * @param address of an open buffer of the calling thread
     * @return 0; 6 (ERROR_INVALID_HANDLE) is an answer: the connection is gone; 8 (ERROR_NOT_ENOUGH_MEMORY), 632
     *     (ERROR_INVALID_SIZE)
     */
    public static int read(long handle, long address) {
        try {
            return (int) Native.GET_CONNECT_STATUS.invokeExact(handle, address);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a downcall throws nothing checked", e);
        }
    }

    /**
     * Returns the state after a read that returned 0. State and error are read one by one, as RAS may have written them
     * one by one: a processor cannot answer a wide read before two narrow writes have left its store buffer, and of a
     * poll of 8 ns that took 2.
     *
     * @param address of an open buffer of the calling thread
     * @return a RASCONNSTATE value
     */
    public static int stateAt(long address) {
        return Native.EVERYTHING.get(JAVA_INT, address + STATE_OFFSET);
    }

    /**
     * Returns the error after a read that returned 0; it is independent of what {@link #read} returned.
     *
     * @param address of an open buffer of the calling thread
     * @return 0, or an error number, unsigned
     */
    public static int errorAt(long address) {
        return Native.EVERYTHING.get(JAVA_INT, address + ERROR_OFFSET);
    }

    /**
     * Frees the buffer.
     *
     * @throws WrongThreadException on another thread than the one that made this object
     * @throws IllegalStateException when it is closed already
     */
    @Override
    public void close() {
        arena.close();
    }
}
