/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.UUID;

/** GUID and LUID, both with members in the byte order of x64, as the values of Java that print alike. */
final class Ids {
    private Ids() {}

    /** The first half of a GUID is a DWORD and two WORDs, the second eight bytes in the order in which they print. */
    static UUID readGuid(MemorySegment guid) {
        long numbers = guid.get(JAVA_LONG_UNALIGNED, 0);
        long high = numbers << 32 | (numbers >>> 16 & 0xFFFF_0000L) | numbers >>> 48;
        return new UUID(high, Long.reverseBytes(guid.get(JAVA_LONG_UNALIGNED, 8)));
    }

    static void writeGuid(MemorySegment guid, UUID id) {
        long high = id.getMostSignificantBits();
        guid.set(JAVA_LONG_UNALIGNED, 0, high >>> 32 | (high & 0xFFFF_0000L) << 16 | high << 48);
        guid.set(JAVA_LONG_UNALIGNED, 8, Long.reverseBytes(id.getLeastSignificantBits()));
    }

    static long readLuid(MemorySegment luid) {
        return luid.get(JAVA_LONG_UNALIGNED, 0);
    }

    static void writeLuid(MemorySegment luid, long value) {
        luid.set(JAVA_LONG_UNALIGNED, 0, value);
    }
}
