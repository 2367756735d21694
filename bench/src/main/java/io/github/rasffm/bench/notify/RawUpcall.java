/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** An upcall of RASDIALFUNC2's shape that does nothing: what FFM itself costs. */
final class RawUpcall {
    private static final int GO_ON = 1;
    private static final FunctionDescriptor RASDIALFUNC2 =
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);

    private RawUpcall() {}

    /** A new stub, which is never freed. */
    static long address() {
        try {
            MethodType type = RASDIALFUNC2.toMethodType();
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup().findStatic(RawUpcall.class, "notified", type),
                            RASDIALFUNC2,
                            Arena.global())
                    .address();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // called by native code
    private static int notified(
            long token, int subEntry, long handle, int message, int state, int error, int extendedError) {
        return GO_ON;
    }
}
