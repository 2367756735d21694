/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * What somebody has typed at a terminal that nobody has read yet. Only the system can throw it away: whoever reads a
 * terminal waits for those who read it already, and a thread that waits for a password cannot be told to stop.
 */
final class TypeAhead {
    private static final int STANDARD_INPUT = 0;

    private TypeAhead() {}

    /** Throws it away, if standard input is a terminal of a POSIX system. */
    static void discard() {
        Linker linker = Linker.nativeLinker();
        Optional<MethodHandle> tcflush = linker.defaultLookup()
                .find("tcflush")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
        if (tcflush.isEmpty()) {
            return;
        }
        try {
            int _ = (int) tcflush.get().invokeExact(STANDARD_INPUT, inputQueue());
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** TCIFLUSH: 0 in Linux's asm-generic/termbits.h, 1 in the termios.h of macOS and the BSDs. */
    private static int inputQueue() {
        return System.getProperty("os.name", "").startsWith("Linux") ? 0 : 1;
    }
}
