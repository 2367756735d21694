/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.rasffm.internal.gen.SymbolSlot;
import io.github.rasffm.internal.gen.win32_h;
import io.github.rasffm.internal.view.WideText;
import io.github.rasffm.model.RasException;
import io.github.rasffm.model.RasLibraryException;
import io.github.rasffm.model.RasLibraryException.Reason;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The few calls of kernel32. Every Windows process has it loaded before main, so its bare name finds that one and
 * searches no directory. It is linked when this class is first touched: only on Windows, with native access proven.
 */
final class Kernel32 {
    private static final int TEXT_CHARS = 1024;
    static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final MethodHandle GET_SYSTEM_DIRECTORY;

    static {
        SymbolSlot.KERNEL32.fill(SymbolLookup.libraryLookup("kernel32", Arena.global()));
        GET_SYSTEM_DIRECTORY = link(win32_h.GetSystemDirectoryW$address(), win32_h.GetSystemDirectoryW$descriptor());
    }

    private Kernel32() {}

    /**
     * Asks Windows for its system directory. Does not block.
     *
     * @return the full path, without a closing backslash
     * @throws RasLibraryException when Windows does not say; its text holds the last error
     * @source page "GetSystemDirectoryW function"
     */
    static String systemDirectory() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment text = arena.allocate(2L * TEXT_CHARS, 2);
            int written = (int) GET_SYSTEM_DIRECTORY.invokeExact(state, text, TEXT_CHARS);
            if (written <= 0 || written >= TEXT_CHARS) {
                throw new RasLibraryException(
                        Reason.SYSTEM_DIRECTORY_UNKNOWN,
                        "GetSystemDirectoryW answered " + written + ", Windows error " + state.get(JAVA_INT, 0),
                        "",
                        null);
            }
            return WideText.read(text, 0, TEXT_CHARS);
        } catch (Throwable e) {
            throw SymbolSlot.thrown(e);
        }
    }

    /**
     * Makes a completion port, which is never closed.
     *
     * @return its handle
     * @throws RasException with the last error
     * @source page "CreateIoCompletionPort function"
     */
    static long newCompletionPort() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MethodHandle create =
                    link(win32_h.CreateIoCompletionPort$address(), win32_h.CreateIoCompletionPort$descriptor());
            long port = (long) create.invokeExact(state, win32_h.INVALID_HANDLE_VALUE(), 0L, 0L, 1);
            if (port == 0) {
                throw failure("making a completion port", state);
            }
            return port;
        } catch (Throwable e) {
            throw SymbolSlot.thrown(e);
        }
    }

    /** Links a function so that its last error is kept: where, is its first argument. */
    static MethodHandle link(MemorySegment address, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(address, descriptor, Linker.Option.captureCallState("GetLastError"));
    }

    static RasException failure(String operation, MemorySegment state) {
        return new RasException(operation, null, ErrorText.describe(state.get(JAVA_INT, 0), 0));
    }

    /** The address of the function that queues a packet. */
    static MemorySegment postQueuedCompletionStatus() {
        return win32_h.PostQueuedCompletionStatus$address();
    }

    /**
     * Asks Windows for the text of one of its error numbers, in the language of the user. Does not block.
     *
     * @param code a Win32 or HRESULT value
     * @return the text without its line end, or empty when Windows has none
     * @source page "FormatMessageW function"
     */
    static Optional<String> message(int code) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(2L * TEXT_CHARS, 2);
            int flags = win32_h.FORMAT_MESSAGE_FROM_SYSTEM() | win32_h.FORMAT_MESSAGE_IGNORE_INSERTS();
            int written =
                    win32_h.FormatMessageW(flags, MemorySegment.NULL, code, 0, text, TEXT_CHARS, MemorySegment.NULL);
            return written <= 0
                    ? Optional.empty()
                    : Optional.of(WideText.read(text, 0, TEXT_CHARS).strip()).filter(t -> !t.isEmpty());
        }
    }
}
