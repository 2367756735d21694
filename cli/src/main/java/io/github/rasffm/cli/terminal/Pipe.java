/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Standard output as a pipe. Java learns of a reader who has gone only by writing; the system can be asked. */
final class Pipe {
    private static final int STANDARD_OUTPUT = 1;
    /** POLLERR and POLLHUP, the same in Linux, macOS and the BSDs. */
    private static final int GONE = 0x08 | 0x10;
    // struct pollfd: int fd, short events, short revents
    private static final int SIZE_BYTES = 8;
    private static final int ANSWER_OFFSET = 6;

    private Pipe() {}

    /** Whether nobody reads it any more; false where the system cannot be asked, as on Windows. */
    static boolean isBroken() {
        Linker linker = Linker.nativeLinker();
        Optional<MethodHandle> poll = linker.defaultLookup()
                .find("poll")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT)));
        if (poll.isEmpty()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = arena.allocate(SIZE_BYTES, ValueLayout.JAVA_INT.byteAlignment());
            asked.set(ValueLayout.JAVA_INT, 0, STANDARD_OUTPUT);
            int ready = (int) poll.get().invokeExact(asked, 1L, 0);
            return ready == 1 && (asked.get(ValueLayout.JAVA_SHORT, ANSWER_OFFSET) & GONE) != 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
