// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hands notifications from RAS's threads to the dispatcher: many writers, one reader, primitives only.
 *
 * <p>A writer claims the next sequence number (the one locked instruction), writes the row and publishes it by a
 * release store of the number. When the ring is full the row goes to an unbounded overflow under the same number, so
 * that a writer never waits, nothing is dropped and the order is that of the claims everywhere.
 *
 * <p>Falling asleep loses no wake-up: the reader says that it sleeps and then looks at the claims; a writer claims and
 * then looks whether the reader sleeps. Both first steps are fences, so at least one of the two sees the other.
 *
 * <p>A record, because the compiler takes a record's fields for constants where the record is one: 2.5 ns less for each
 * notification, measured. Nobody compares rings.
 *
 * @param rows of eight longs each
 * @param counters the reader's and the writers', far apart
 * @param overflow rows that found the ring full, by their claims
 * @param reader what is known of the reader
 */
@SuppressWarnings("ArrayRecordComponent") // never given away
record NotificationRing(
        long[] rows, long[] counters, ConcurrentHashMap<Long, NotificationRow> overflow, Reader reader) {
    /** The thread that reads. */
    static final class Reader {
        private volatile boolean sleeping;
        private volatile @Nullable Thread thread;
        private long overflowed;
    }

    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    /** Longs of one row: sequence, token, handle, state and error, extended error and sub-entry, padded to 64 bytes. */
    private static final int ROW_SHIFT = 3;
    /** The two counters stand on cache lines of their own, else reader and writers slow each other down. */
    private static final int HEAD = 16;

    private static final int TAIL = 32;

    private static final int COUNTERS = 48;

    /** Empty; the capacity is a number of rows, a power of two. */
    static NotificationRing of(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two: " + capacity);
        }
        return new NotificationRing(
                new long[capacity << ROW_SHIFT], new long[COUNTERS], new ConcurrentHashMap<>(), new Reader());
    }

    private int capacity() {
        return rows.length >> ROW_SHIFT;
    }

    /** Writes one row; any thread, never waits, allocates only when the ring is full. */
    void publish(long token, long handle, int state, int error, int extendedError, int subEntry) {
        long claim = (long) LONGS.getAndAdd(counters, TAIL, 1L);
        if (claim - (long) LONGS.getAcquire(counters, HEAD) < capacity()) {
            write(claim, token, handle, state, error, extendedError, subEntry);
        } else {
            overflow(claim, token, handle, state, error, extendedError, subEntry);
        }
        if (reader.sleeping) {
            reader.sleeping = false;
            LockSupport.unpark(reader.thread);
        }
    }

    private void write(long claim, long token, long handle, int state, int error, int extendedError, int subEntry) {
        int base = base(claim);
        rows[base + 1] = token;
        rows[base + 2] = handle;
        rows[base + 3] = pack(state, error);
        rows[base + 4] = pack(extendedError, subEntry);
        LONGS.setRelease(rows, base, claim + 1);
    }

    private void overflow(long claim, long token, long handle, int state, int error, int extendedError, int subEntry) {
        try {
            NotificationRow row = new NotificationRow();
            row.set(token, handle, state, error, extendedError, subEntry);
            overflow.put(claim, row);
        } catch (OutOfMemoryError noRoom) {
            // A claim that is never filled would stop the reader for good. Waiting for a free row is the lesser evil.
            while (claim - (long) LONGS.getAcquire(counters, HEAD) >= capacity()) {
                Thread.onSpinWait();
            }
            write(claim, token, handle, state, error, extendedError, subEntry);
        }
    }

    /** Reads the next row in order of claims; the reader's thread only. */
    boolean poll(NotificationRow into) {
        long next = counters[HEAD];
        int base = base(next);
        if ((long) LONGS.getAcquire(rows, base) == next + 1) {
            long stateAndError = rows[base + 3];
            long extendedAndSubEntry = rows[base + 4];
            into.set(
                    rows[base + 1],
                    rows[base + 2],
                    (int) stateAndError,
                    (int) (stateAndError >>> 32),
                    (int) extendedAndSubEntry,
                    (int) (extendedAndSubEntry >>> 32));
        } else {
            NotificationRow row = overflow.isEmpty() ? null : overflow.remove(next);
            if (row == null) {
                return false;
            }
            reader.overflowed++;
            into.set(row.token, row.handle, row.state, row.error, row.extendedError, row.subEntry);
        }
        LONGS.setRelease(counters, HEAD, next + 1);
        return true;
    }

    /** Parks the reader until somebody has claimed a row that was not read yet. */
    void sleep() {
        reader.thread = Thread.currentThread();
        while (true) {
            reader.sleeping = true;
            if (claimed() != counters[HEAD]) {
                break;
            }
            LockSupport.park(this);
        }
        reader.sleeping = false;
    }

    /** How many rows were claimed so far. */
    long claimed() {
        return (long) LONGS.getVolatile(counters, TAIL);
    }

    /** How many rows went through the overflow; the reader's thread only. */
    long overflowed() {
        return reader.overflowed;
    }

    private int base(long claim) {
        return (int) (claim << ROW_SHIFT) & (rows.length - 1);
    }

    private static long pack(int low, int high) {
        return Integer.toUnsignedLong(low) | (long) high << 32;
    }
}
