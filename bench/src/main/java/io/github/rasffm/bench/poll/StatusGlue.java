/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.poll;

import io.github.rasffm.bench.fixture.BenchGlue;
import java.nio.ByteBuffer;

/** JNI beside FFM: natives of {@code status_glue.c}, which call the function whose address they were given. */
final class StatusGlue {
    static {
        BenchGlue.load();
    }

    private StatusGlue() {}

    /** Takes the address of the function that all others call. */
    static native void install(long function);

    static native long addressOf(ByteBuffer buffer);

    /** Reads into the direct buffer at this address; returns the code. */
    static native int readIntoAddress(long handle, long address);

    /** Returns the state in the upper and the error in the lower half, or the top bit and the code if that is not 0. */
    static native long readPacked(long handle);

    /** Reads into a direct buffer; returns the code. */
    static native int readIntoBuffer(long handle, ByteBuffer buffer);
}
