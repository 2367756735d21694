// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.rasffm.internal.gen.SymbolSlot;
import io.github.rasffm.internal.gen.win32_h;
import io.github.rasffm.internal.view.WideText;
import io.github.rasffm.model.RasException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The calls of user32 that a window for messages needs. They throw {@link RasException} with the last error. */
final class User32 {
    /** The sizes of MSG and WNDCLASSEXW, which a test compares with the generated layouts. */
    static final long MSG_BYTES = 48;

    static final int CLASS_BYTES = 80;

    private static boolean linked;

    private User32() {}

    /** Links the library by its full path, once; to be called before all else. */
    static synchronized void link() {
        if (!linked) {
            Path library = Path.of(Kernel32.systemDirectory(), "user32.dll");
            SymbolSlot.USER32.fill(SymbolLookup.libraryLookup(library, Arena.global()));
            linked = true;
        }
    }

    /**
     * Asks for the number of RAS's message.
     *
     * @return 0 if Windows gives none
     * @source pages "RegisterWindowMessageW function", "WM_RASDIALEVENT message"
     */
    static int registerMessage() {
        try (Arena arena = Arena.ofConfined()) {
            return win32_h.RegisterWindowMessageW(WideText.allocate(arena, "RasDialEvent"));
        }
    }

    /**
     * Makes a class of windows.
     *
     * @param procedure what its windows do with messages, as long as the process lives
     * @param name of the class, as long as the process lives
     * @source page "RegisterClassExW function"
     */
    static void registerClass(MemorySegment procedure, MemorySegment name) {
        MethodHandle register =
                Kernel32.link(win32_h.RegisterClassExW$address(), win32_h.RegisterClassExW$descriptor());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Kernel32.STATE);
            if ((short) register.invokeExact(state, windowClass(arena, procedure.address(), name.address())) == 0) {
                throw Kernel32.failure("registering a window class", state);
            }
        } catch (Throwable e) {
            throw SymbolSlot.thrown(e);
        }
    }

    /** A WNDCLASSEXW: words of 64 bits, of which the first holds the size and no style. */
    private static MemorySegment windowClass(SegmentAllocator allocator, long procedure, long name) {
        long module = win32_h.GetModuleHandleW(MemorySegment.NULL);
        return allocator.allocateFrom(JAVA_LONG, CLASS_BYTES, procedure, 0, module, 0, 0, 0, 0, name, 0);
    }

    /**
     * Makes a window that only takes messages, on the calling thread, which has to take them.
     *
     * @param className of its class
     * @return the window
     * @source pages "CreateWindowExW function", "Message-Only Windows"
     */
    static long createWindow(MemorySegment className) {
        MethodHandle create = Kernel32.link(win32_h.CreateWindowExW$address(), win32_h.CreateWindowExW$descriptor());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Kernel32.STATE);
            long window = (long) create.invokeExact(
                    state,
                    0,
                    className,
                    MemorySegment.NULL,
                    0,
                    0,
                    0,
                    0,
                    0,
                    win32_h.HWND_MESSAGE(),
                    0L,
                    win32_h.GetModuleHandleW(MemorySegment.NULL),
                    MemorySegment.NULL);
            if (window == 0) {
                throw Kernel32.failure("making a notification window", state);
            }
            return window;
        } catch (Throwable e) {
            throw SymbolSlot.thrown(e);
        }
    }
}
