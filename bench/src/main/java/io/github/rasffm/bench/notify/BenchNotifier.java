/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.simulator.RasSimulator;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A notifier as RasDial was given it, and the simulator's loops that call it: all ways of a table are called by the
 * same C function, which differs in nothing but this pointer.
 *
 * <p>Threads: any, one at a time.
 */
final class BenchNotifier {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup SIMULATOR =
            SymbolLookup.libraryLookup(RasSimulator.open().library(), Arena.global());
    private static final FunctionDescriptor LOOP =
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final MethodHandle NOTIFY = LINKER.downcallHandle(function("sim_bench_notify"), LOOP);
    private static final MethodHandle NOTIFY_NEW = LINKER.downcallHandle(function("sim_bench_notify_new"), LOOP);
    private static final MethodHandle NOTIFY_RESIDENT =
            LINKER.downcallHandle(function("sim_bench_notify_resident"), LOOP);
    private static final MethodHandle STOP_RESIDENT =
            LINKER.downcallHandle(function("sim_bench_resident_stop"), FunctionDescriptor.ofVoid());
    private static final MethodHandle GATHER = LINKER.downcallHandle(
            function("sim_bench_pool_gather"), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle NOTIFY_POOL = LINKER.downcallHandle(function("sim_bench_notify_pool"), LOOP);
    private static final MethodHandle STOP_POOL =
            LINKER.downcallHandle(function("sim_bench_pool_stop"), FunctionDescriptor.ofVoid());
    private static final MethodHandle HOLD = LINKER.downcallHandle(function("sim_bench_hold"), LOOP);
    private static final MethodHandle HOLD_RESIDENT = LINKER.downcallHandle(function("sim_bench_hold_resident"), LOOP);
    private static final MethodHandle OF_DIAL = LINKER.downcallHandle(
            function("sim_bench_notifier"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
    private static final MethodHandle FLOOR =
            LINKER.downcallHandle(function("sim_floor_notifier"), FunctionDescriptor.of(ValueLayout.JAVA_LONG));

    /* struct sim_bench_target of rassim.h. */
    private static final long SIZE_BYTES = 40;
    private static final long TOKEN_OFFSET = 8;
    private static final long HANDLE_OFFSET = 16;
    private static final long TYPE_OFFSET = 24;
    private static final long STATE_OFFSET = 28;
    private static final long SUB_ENTRY_OFFSET = 32;
    private static final int RASDIALFUNC2_TYPE = 2;

    /** Owner: the global arena; a few dozen bytes for each notifier of a run. */
    private final MemorySegment target = Arena.global().allocate(SIZE_BYTES, Long.BYTES);

    private final long address = target.address();
    private long asked;
    private long answered;

    private BenchNotifier(int state) {
        target.set(ValueLayout.JAVA_INT, STATE_OFFSET, state);
        target.set(ValueLayout.JAVA_INT, SUB_ENTRY_OFFSET, 1);
    }

    /** The notifier that a dial gave, with its token; dials count from 0, by age. */
    static BenchNotifier ofDial(int index, int state) {
        BenchNotifier notifier = new BenchNotifier(state);
        try {
            int code = (int) OF_DIAL.invokeExact(index, notifier.address);
            if (code != 0) {
                throw new IllegalStateException("no notifier of dial " + index + ": " + code);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
        return notifier;
    }

    /** The C notifier that does nothing. */
    static BenchNotifier floor(int state) {
        try {
            return of((long) FLOOR.invokeExact(), 0, 0, state);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** A notifier of type 2 at this address. */
    static BenchNotifier of(long function, long token, long handle, int state) {
        BenchNotifier notifier = new BenchNotifier(state);
        notifier.target.set(ValueLayout.JAVA_LONG, 0L, function);
        notifier.target.set(ValueLayout.JAVA_LONG, TOKEN_OFFSET, token);
        notifier.target.set(ValueLayout.JAVA_LONG, HANDLE_OFFSET, handle);
        notifier.target.set(ValueLayout.JAVA_INT, TYPE_OFFSET, RASDIALFUNC2_TYPE);
        return notifier;
    }

    /** The same notifier with another token or state. */
    BenchNotifier with(long token, int state) {
        BenchNotifier other = of(target.get(ValueLayout.JAVA_LONG, 0L), token, handle(), state);
        other.target.set(ValueLayout.JAVA_INT, TYPE_OFFSET, target.get(ValueLayout.JAVA_INT, TYPE_OFFSET));
        return other;
    }

    /** The same notifier, which tells of another link. */
    BenchNotifier ofSubEntry(int subEntry) {
        BenchNotifier other = with(token(), target.get(ValueLayout.JAVA_INT, STATE_OFFSET));
        other.target.set(ValueLayout.JAVA_INT, SUB_ENTRY_OFFSET, subEntry);
        return other;
    }

    long token() {
        return target.get(ValueLayout.JAVA_LONG, TOKEN_OFFSET);
    }

    long handle() {
        return target.get(ValueLayout.JAVA_LONG, HANDLE_OFFSET);
    }

    /** Notifies so often on the calling thread; the sum of the answers. */
    long call(long count) {
        try {
            return counted(count, (long) NOTIFY.invokeExact(address, count));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** The same on a new thread of RAS; returns when that has ended. */
    long callOnNewThread(long count) {
        try {
            return counted(count, (long) NOTIFY_NEW.invokeExact(address, count));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** The same on a thread of RAS that stays. */
    long callOnResidentThread(long count) {
        try {
            return counted(count, (long) NOTIFY_RESIDENT.invokeExact(address, count));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Returns when so many threads of RAS are awake and wait for {@link #callOnPool}; they stay. */
    static void gather(int threads) {
        try {
            if ((int) GATHER.invokeExact(threads) != threads) {
                throw new IllegalStateException("RAS has no " + threads + " threads");
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Notifies so often in all, in equal parts on as many threads as are gathered, all at the same time. */
    long callOnPool(int threads, long count) {
        try {
            return counted(count, (long) NOTIFY_POOL.invokeExact(address, count / threads));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Ends the threads that were gathered, if they are not just now. */
    static void stopPool() {
        try {
            STOP_POOL.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Notifies so often on the calling thread, as a dial does, and counts how long it takes: {@link HeldTime}. */
    long hold(long count) {
        try {
            return counted(count, (long) HOLD.invokeExact(address, count));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** The same on a thread of RAS that stays. */
    long holdOnResidentThread(long count) {
        try {
            return counted(count, (long) HOLD_RESIDENT.invokeExact(address, count));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Two additions for each loop, however long: all ways have them. */
    private long counted(long count, long answers) {
        asked += count;
        answered += answers;
        return answers;
    }

    /** How many notifications were asked for until now. */
    long asked() {
        return asked;
    }

    /** The sum of their answers: as many, because each way answers 1. */
    long answered() {
        return answered;
    }

    /** Returns when the thread that stays has ended, detached from the JVM; the next call there has a new one. */
    static void stopResidentThread() {
        try {
            STOP_RESIDENT.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    static MemorySegment function(String name) {
        return SIMULATOR.find(name).orElseThrow(() -> new IllegalStateException("the simulator has no " + name));
    }
}
