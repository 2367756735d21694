/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.internal.gen.GUID;
import io.github.rasffm.internal.gen.LUID;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.UUID;

/** GUID and LUID as the values of Java that print alike. */
final class Ids {
    private static final ValueLayout.OfLong BIG_ENDIAN =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private Ids() {}

    static UUID readGuid(MemorySegment guid) {
        long high = Integer.toUnsignedLong(GUID.Data1(guid)) << 32
                | Short.toUnsignedLong(GUID.Data2(guid)) << 16
                | Short.toUnsignedLong(GUID.Data3(guid));
        return new UUID(high, guid.get(BIG_ENDIAN, GUID.Data4$offset()));
    }

    static void writeGuid(MemorySegment guid, UUID id) {
        GUID.Data1(guid, (int) (id.getMostSignificantBits() >>> 32));
        GUID.Data2(guid, (short) (id.getMostSignificantBits() >>> 16));
        GUID.Data3(guid, (short) id.getMostSignificantBits());
        guid.set(BIG_ENDIAN, GUID.Data4$offset(), id.getLeastSignificantBits());
    }

    static long readLuid(MemorySegment luid) {
        return (long) LUID.HighPart(luid) << 32 | Integer.toUnsignedLong(LUID.LowPart(luid));
    }

    static void writeLuid(MemorySegment luid, long value) {
        LUID.LowPart(luid, (int) value);
        LUID.HighPart(luid, (int) (value >>> 32));
    }
}
