/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.rasffm.model.RasErrors;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Asks RAS for a list whose length may change while it is asked for: size query, fill, grow on 603, at most
 * {@value #MAX_ROUNDS} times. An empty list answers the size query with 0 as well as with 603; both are normal. The
 * stride of the answer is the size that was written into the first element, not the newest one.
 *
 * @source pages "RasEnumConnections function", "RasEnumEntries function", "RasEnumDevices function"
 */
public final class GrowingBuffer {
    /** After so many answers "too small" the list is given up. */
    public static final int MAX_ROUNDS = 16;

    private static final long MAX_BYTES = 64L << 20;

    private final int code;
    private final MemorySegment segment;
    private final int count;
    private final int strideBytes;

    private GrowingBuffer(int code, MemorySegment segment, int count, int strideBytes) {
        this.code = code;
        this.segment = segment;
        this.count = count;
        this.strideBytes = strideBytes;
    }

    /** The native call, once. */
    @FunctionalInterface
    public interface Query {
        /**
         * Asks.
         *
         * @param buffer where the elements go; NULL asks for the size
         * @param bytes in: bytes of the buffer; out: bytes needed
         * @param count out: number of elements
         * @return the code of RAS
         */
        int ask(MemorySegment buffer, MemorySegment bytes, MemorySegment count);
    }

    /**
     * Asks until the list fits.
     *
     * @param arena owns the answer
     * @param operation the operation in words, for exceptions
     * @param strideBytes the size to write into the first element
     * @param query the native call
     * @return the answer; its code is 0, or what RAS said other than 603
     * @throws io.github.rasffm.model.RasException when the list does not stop growing, or the answer contradicts
     *     itself
     */
    public static GrowingBuffer fill(Arena arena, String operation, int strideBytes, Query query) {
        MemorySegment bytes = arena.allocate(JAVA_INT);
        MemorySegment count = arena.allocate(JAVA_INT);
        int code = query.ask(MemorySegment.NULL, bytes, count);
        if (code != 0 && code != RasErrors.ERROR_BUFFER_TOO_SMALL) {
            return new GrowingBuffer(code, MemorySegment.NULL, 0, strideBytes);
        }
        long needed = Integer.toUnsignedLong(bytes.get(JAVA_INT, 0));
        if (code == 0 && needed == 0) {
            return new GrowingBuffer(0, MemorySegment.NULL, 0, strideBytes);
        }
        long capacity = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            capacity = nextCapacity(operation, needed, capacity, strideBytes);
            MemorySegment buffer = arena.allocate(capacity, 8);
            buffer.set(JAVA_INT, 0, strideBytes);
            bytes.set(JAVA_INT, 0, Math.toIntExact(capacity));
            count.set(JAVA_INT, 0, 0);
            code = query.ask(buffer, bytes, count);
            if (code != RasErrors.ERROR_BUFFER_TOO_SMALL) {
                int elements = code == 0 ? count.get(JAVA_INT, 0) : 0;
                if (elements < 0 || (long) elements * strideBytes > capacity) {
                    throw MalformedAnswer.of(operation, elements + " elements in " + capacity + " bytes");
                }
                return new GrowingBuffer(code, buffer, elements, strideBytes);
            }
            needed = Integer.toUnsignedLong(bytes.get(JAVA_INT, 0));
        }
        throw MalformedAnswer.of(operation, "the list did not fit after " + MAX_ROUNDS + " rounds");
    }

    /** What RAS asks for, but always room for one element, and always more than was too small. */
    private static long nextCapacity(String operation, long needed, long previous, int strideBytes) {
        long capacity = Math.max(needed, previous + strideBytes);
        if (capacity > MAX_BYTES) {
            throw MalformedAnswer.of(operation, capacity + " bytes asked for");
        }
        return capacity;
    }

    /**
     * Returns what RAS said in the end.
     *
     * @return 0, or an error other than 603
     */
    public int code() {
        return code;
    }

    /**
     * Returns how many elements there are.
     *
     * @return 0 or more
     */
    public int count() {
        return count;
    }

    /**
     * Returns one element.
     *
     * @param index 0 to count - 1
     * @return its memory, owned by the arena given to {@link #fill}
     */
    public MemorySegment element(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("element " + index + " of " + count);
        }
        return segment.asSlice((long) index * strideBytes, strideBytes);
    }
}
