/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Texts as RAS keeps them: UTF-16LE units in a field of fixed capacity, closed by a NUL that may be missing when the
 * field is full. Units are copied as they are, so an unpaired surrogate survives both ways, which a charset would not
 * let it.
 *
 * @source ras.h: all W structures; capacities there include the NUL
 */
public final class WideText {
    private static final ValueLayout.OfChar UNIT = ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final ValueLayout.OfLong FOUR_UNITS =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int UNITS_OF_LONG = Long.SIZE / Character.SIZE;
    private static final long LOWEST_BITS = 0x0001_0001_0001_0001L;
    private static final long HIGHEST_BITS = 0x8000_8000_8000_8000L;

    private WideText() {}

    /**
     * Reads a field up to its NUL or its end; what stands behind the NUL is ignored.
     *
     * @param segment the structure
     * @param offset bytes from its start to the field
     * @param capacityChars units in the field, the NUL included
     * @return the text
     */
    public static String read(MemorySegment segment, long offset, long capacityChars) {
        char[] units = new char[length(segment, offset, capacityChars)];
        MemorySegment.copy(segment, UNIT, offset, units, 0, units.length);
        return new String(units);
    }

    /** Looks at four units at a time: the lowest marked bit is that of the first unit that is zero. */
    private static int length(MemorySegment segment, long offset, long capacityChars) {
        int length = 0;
        for (; length + UNITS_OF_LONG <= capacityChars; length += UNITS_OF_LONG) {
            long four = segment.get(FOUR_UNITS, offset + 2L * length);
            long zeros = (four - LOWEST_BITS) & ~four & HIGHEST_BITS;
            if (zeros != 0) {
                return length + Long.numberOfTrailingZeros(zeros) / Character.SIZE;
            }
        }
        while (length < capacityChars && segment.get(UNIT, offset + 2L * length) != 0) {
            length++;
        }
        return length;
    }

    /**
     * Writes a field and zeroes the rest of it.
     *
     * @param segment the structure
     * @param offset bytes from its start to the field
     * @param capacityChars units in the field, the NUL included
     * @param text what to write
     * @throws IllegalArgumentException when the text with its NUL does not fit, or has a NUL inside
     */
    public static void write(MemorySegment segment, long offset, long capacityChars, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text has a NUL inside");
        }
        requireRoom(text.length(), capacityChars);
        clear(segment, offset, capacityChars);
        for (int i = 0; i < text.length(); i++) {
            segment.set(UNIT, offset + 2L * i, text.charAt(i));
        }
    }

    /**
     * Writes a secret straight from its array, without a String of it anywhere.
     *
     * @param segment the structure
     * @param offset bytes from its start to the field
     * @param capacityChars units in the field, the NUL included
     * @param secret what to write
     * @throws IllegalArgumentException when the secret with its NUL does not fit; the message holds none of it
     */
    public static void writeSecret(MemorySegment segment, long offset, long capacityChars, char[] secret) {
        requireRoom(secret.length, capacityChars);
        clear(segment, offset, capacityChars);
        MemorySegment.copy(secret, 0, segment, UNIT, offset, secret.length);
    }

    /**
     * Allocates a text of its own, closed by a NUL.
     *
     * @param allocator who owns the memory
     * @param text what to write
     * @return the segment, 2 bytes a unit
     */
    public static MemorySegment allocate(SegmentAllocator allocator, String text) {
        long capacityChars = text.length() + 1L;
        MemorySegment segment = allocator.allocate(2 * capacityChars, 2);
        write(segment, 0, capacityChars, text);
        return segment;
    }

    private static void clear(MemorySegment segment, long offset, long capacityChars) {
        segment.asSlice(offset, 2 * capacityChars).fill((byte) 0);
    }

    private static void requireRoom(int length, long capacityChars) {
        if (length > capacityChars - 1) {
            throw new IllegalArgumentException(
                    "text has " + length + " UTF-16 units, at most " + (capacityChars - 1) + " fit");
        }
    }
}
