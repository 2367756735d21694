/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Standard output as a console of Windows: Java tells no size of it, and does not make it act on codes for colours and
 * cursor instead of showing them. Seen on Wine 8; not verified on Windows.
 */
final class WindowsConsole {
    // Values and structures: wincon.h, winbase.h.
    private static final int STD_OUTPUT_HANDLE = -11;
    private static final int ENABLE_VIRTUAL_TERMINAL_PROCESSING = 0x0004;
    /** CONSOLE_SCREEN_BUFFER_INFO, of SHORTs: buffer 2, cursor 2, attributes 1, window 4, largest window 2. */
    private static final int INFO_BYTES = 22;

    private static final int CURSOR_OFFSET = 4;
    /** The window: left, top, right, bottom, the last two within it. */
    private static final int WINDOW_OFFSET = 10;

    private WindowsConsole() {}

    /**
     * How large its window is.
     *
     * @param columns 1 at least
     * @param rows 1 at least
     */
    record Size(int columns, int rows) {}

    static boolean exists() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** Its size; empty where there is no console. */
    static Optional<Size> size() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO_BYTES, JAVA_SHORT.byteAlignment());
            return call(Kernel32.GET_INFO, info) ? Optional.of(window(info)) : Optional.empty();
        }
    }

    private static Size window(MemorySegment info) {
        return new Size(side(info, 2) - side(info, 0) + 1, side(info, 3) - side(info, 1) + 1);
    }

    private static int side(MemorySegment info, int index) {
        return info.get(JAVA_SHORT, WINDOW_OFFSET + (long) index * Short.BYTES);
    }

    /**
     * Makes it act on codes from now on; whether it does. Consoles before Windows 10 do not take the mode; Wine 8's takes
     * it, and counts each character of a code as a column all the same.
     */
    static boolean takeCodes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mode = arena.allocate(JAVA_INT);
            return call(Kernel32.GET_MODE, mode)
                    && call(Kernel32.SET_MODE, mode.get(JAVA_INT, 0) | ENABLE_VIRTUAL_TERMINAL_PROCESSING)
                    && leavesTheCursor(arena, "\u001b[0m");
        }
    }

    private static boolean leavesTheCursor(Arena arena, String code) {
        int before = cursor(arena);
        try {
            @SuppressWarnings("resource") // standard output stays open
            FileOutputStream console = new FileOutputStream(FileDescriptor.out);
            console.write(code.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unwritable) {
            return false;
        }
        boolean left = cursor(arena) == before;
        if (!left) {
            call(Kernel32.SET_CURSOR, before);
        }
        return left;
    }

    /** Column and row, a SHORT each, as SetConsoleCursorPosition takes them. */
    private static int cursor(Arena arena) {
        MemorySegment info = arena.allocate(INFO_BYTES, JAVA_INT.byteAlignment());
        return call(Kernel32.GET_INFO, info) ? info.get(JAVA_INT, CURSOR_OFFSET) : 0;
    }

    private static boolean call(MethodHandle function, MemorySegment to) {
        try {
            return (int) function.invokeExact(output(), to) != 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean call(MethodHandle function, int value) {
        try {
            return (int) function.invokeExact(output(), value) != 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MemorySegment output() throws Throwable {
        return (MemorySegment) Kernel32.GET_STD_HANDLE.invokeExact(STD_OUTPUT_HANDLE);
    }

    /** Linked once: a view that is watched asks for the size each second. */
    private static final class Kernel32 {
        private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup("kernel32.dll", Arena.global());

        static final MethodHandle GET_STD_HANDLE = link("GetStdHandle", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        static final MethodHandle GET_MODE = link("GetConsoleMode", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        static final MethodHandle GET_INFO =
                link("GetConsoleScreenBufferInfo", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        static final MethodHandle SET_MODE = link("SetConsoleMode", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        static final MethodHandle SET_CURSOR =
                link("SetConsoleCursorPosition", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));

        private static MethodHandle link(String function, FunctionDescriptor descriptor) {
            return Linker.nativeLinker().downcallHandle(LIBRARY.find(function).orElseThrow(), descriptor);
        }
    }
}
