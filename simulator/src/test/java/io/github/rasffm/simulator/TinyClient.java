/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** A RAS client without the library rasffm, on which the simulator does not depend: dials and waits, hangs up. */
final class TinyClient {
    /** Of RASDIALPARAMSW for 64 bits at WINVER 0x0401, as ras.h has it. */
    private static final int SIZE_BYTES = 2108;

    private static final int ENTRY_NAME_OFFSET = 4;
    /** Of RASCONNSTATUSW, the same. */
    private static final int STATUS_SIZE_BYTES = 608;

    private final NativeControl ras;

    TinyClient() {
        ras = new NativeControl(RasSimulator.open().library());
    }

    /** What a dial has come to. */
    record Dialled(int code, long handle) {}

    /** Dials without a notifier, so that RasDial returns when the dial has ended. */
    Dialled dial(String entry) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment params = arena.allocate(SIZE_BYTES, 8);
            MemorySegment handle = arena.allocate(JAVA_LONG);
            params.set(JAVA_INT, 0, SIZE_BYTES);
            params.setString(ENTRY_NAME_OFFSET, entry, StandardCharsets.UTF_16LE);
            MemorySegment none = MemorySegment.NULL;
            int code = ras.call("RasDialW", none, none, params, 0, none, handle);
            return new Dialled(code, handle.get(JAVA_LONG, 0));
        }
    }

    /** The code of RasGetConnectStatus. */
    int status(long handle) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(STATUS_SIZE_BYTES, 8);
            status.set(JAVA_INT, 0, STATUS_SIZE_BYTES);
            return ras.call("RasGetConnectStatusW", handle, status);
        }
    }

    void hangUp(long handle) {
        ras.check("RasHangUpW", handle);
    }
}
