/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The simulator's histogram of how long notifiers held RAS: one for the process. */
final class HeldTime {
    /** For {@link #nanos}: the longest of all, exactly; else within 3 %. */
    static final int LONGEST = 1000;

    private static final MethodHandle CLEAR = Linker.nativeLinker()
            .downcallHandle(BenchNotifier.function("sim_bench_held_clear"), FunctionDescriptor.ofVoid());
    private static final MethodHandle COUNT = Linker.nativeLinker()
            .downcallHandle(
                    BenchNotifier.function("sim_bench_held_count"), FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    private static final MethodHandle NANOS = Linker.nativeLinker()
            .downcallHandle(
                    BenchNotifier.function("sim_bench_held"),
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));

    private HeldTime() {}

    /** Forgets all. */
    static void clear() {
        try {
            CLEAR.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** How many calls there were. */
    static long count() {
        try {
            return (long) COUNT.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** So many thousandths of the calls took at most this long. */
    static long nanos(int permille) {
        try {
            return (long) NANOS.invokeExact(permille);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
