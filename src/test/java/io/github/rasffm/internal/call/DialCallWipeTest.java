/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.simulator.Scenario;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What is in the memory of a dial when it is given back. Nobody may read freed memory, so the freeing itself is made to
 * fail: an arena is not closed while a native call works on its memory, here a sort whose comparison closes.
 */
@Scenario("connects")
// On the thread that made the dials, as their memory is that thread's.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SAME_THREAD)
final class DialCallWipeTest {
    private static final Linker LINKER = Linker.nativeLinker();

    private final DialCall call;
    private @Nullable IllegalStateException refusal;

    DialCallWipeTest() {
        Dialled.open().close();
        call = Dialled.call(Dialled.parameters("Office", "maria", "secret".toCharArray()));
    }

    @Test
    void parametersAreOverwrittenBeforeTheirMemoryIsFreed() throws Throwable {
        MemorySegment params = call.nativeParameters();
        assertThat(params.toArray(JAVA_BYTE)).contains((byte) 'm', (byte) 'a', (byte) 's');
        Comparator<MemorySegment> closing = (one, other) -> {
            close();
            return Long.compare(one.address(), other.address());
        };
        MethodHandle compare = MethodHandles.lookup()
                .findVirtual(Comparator.class, "compare", MethodType.methodType(int.class, Object.class, Object.class))
                .bindTo(closing)
                .asType(MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment comparison =
                    LINKER.upcallStub(compare, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), arena);
            LINKER.downcallHandle(
                            LINKER.defaultLookup().find("qsort").orElseThrow(),
                            FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS))
                    .invokeExact(params, 2L, 1L, comparison);
        }
        assertThat(refusal).isNotNull();
        assertThat(params.toArray(JAVA_BYTE)).containsOnly(0);
    }

    private void close() {
        try {
            call.close();
        } catch (IllegalStateException notFreed) {
            refusal = notFreed;
        }
    }
}
