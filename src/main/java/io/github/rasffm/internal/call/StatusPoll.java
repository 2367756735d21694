/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Asks for the status of one connection, as fast as the JVM can, without garbage. The buffer comes from a confined
 * arena, but its address goes to RAS as a plain number and is read through one segment over everything; so the JDK's
 * checks do not apply, and this class makes both itself, once a poll: the owner's thread, and not closed. It links its
 * own handle and touches no generated class, which keeps the first poll of a process short.
 *
 * @source ras.h, structure RASCONNSTATUSW: size 608, rasconnstate at 4, dwError at 8; page "RasGetConnectStatus
 *     function"
 */
@SuppressWarnings("ReferenceEquality") // of threads, which is what owning means
public final class StatusPoll implements AutoCloseable {
    static final long SIZE_BYTES = 608;
    static final long STATE_OFFSET = 4;

    private static final int ERROR_SHIFT = 32;

    private final Thread owner = Thread.currentThread();
    private final long handle;

    /** Owned by this object; closed by {@link #close()}. */
    private final Arena arena;

    /** The buffer, owned by the arena above; 0 once that is closed, and then never used again. */
    private long address;

    /** State in the low half, error in the high half, of the last poll that returned 0. */
    private long answer;

    private long previous;

    /** Linked when first used, in a class of their own: the library must be open by then. */
    private static final class Native {
        static final MethodHandle GET_CONNECT_STATUS = Linker.nativeLinker()
                .downcallHandle(
                        LoadedLibrary.symbol("RasGetConnectStatusW"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
        static final MemorySegment EVERYTHING = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    }

    /**
     * Makes a poll of one connection, for the calling thread.
     *
     * @param handle the connection
     * @throws IllegalStateException when no library was opened yet
     */
    public StatusPoll(long handle) {
        LoadedLibrary.requireOpened();
        this.handle = handle;
        this.arena = Arena.ofConfined();
        MemorySegment buffer = arena.allocate(SIZE_BYTES, 64);
        buffer.set(JAVA_INT, 0, (int) SIZE_BYTES);
        this.address = buffer.address();
    }

    /**
     * Asks RAS for the status. Does not block, allocates nothing; may be called inside a notification.
     *
     * @return 0; 6 (ERROR_INVALID_HANDLE) is an answer: the connection is gone; 8 (ERROR_NOT_ENOUGH_MEMORY), 632
     *     (ERROR_INVALID_SIZE). Independent of {@link #errorCode()}
     * @throws WrongThreadException on another thread than the one that made this object
     * @throws IllegalStateException after {@link #close()}
     */
    public int poll() {
        long buffer = checkedAddress();
        int code;
        try {
            code = (int) Native.GET_CONNECT_STATUS.invokeExact(handle, buffer);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a downcall throws nothing checked", e);
        }
        previous = answer;
        if (code == 0) {
            answer = Native.EVERYTHING.get(JAVA_LONG_UNALIGNED, buffer + STATE_OFFSET);
        }
        return code;
    }

    private long checkedAddress() {
        if (Thread.currentThread() != owner) {
            throw new WrongThreadException("this poller belongs to " + owner);
        }
        long buffer = address;
        if (buffer == 0) {
            throw new IllegalStateException("this poller is closed");
        }
        return buffer;
    }

    /**
     * Returns the state of the last poll that returned 0.
     *
     * @return the RASCONNSTATE value; 0 before the first such poll
     */
    public int stateCode() {
        return (int) answer;
    }

    /**
     * Returns the reason of failure of the last poll that returned 0.
     *
     * @return 0, or an error number, unsigned
     */
    public int errorCode() {
        return (int) (answer >>> ERROR_SHIFT);
    }

    /**
     * Says whether the last poll brought another state or error than the one before.
     *
     * @return false when nothing changed, or the last poll did not return 0
     */
    public boolean changed() {
        return answer != previous;
    }

    /**
     * Frees the buffer; a second call does nothing.
     *
     * @throws WrongThreadException on another thread than the one that made this object
     */
    @Override
    public void close() {
        if (Thread.currentThread() != owner) {
            throw new WrongThreadException("this poller belongs to " + owner);
        }
        if (address != 0) {
            address = 0;
            arena.close();
        }
    }
}
