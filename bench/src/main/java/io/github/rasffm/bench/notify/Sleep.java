/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.internal.dial.DialService;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Knows when threads sleep: between two notifications of a dial all do. */
final class Sleep {
    /**
     * A thread says that it waits before its processor has left it, and to wake it in that moment is cheap. So much
     * later it sleeps.
     */
    private static final long SETTLED_NANOS = 50_000;

    /** The library's own fence: a number for all that was told, and whether that was dispatched. */
    private static final MethodHandle MARK = ofEngine("mark", MethodType.methodType(long.class));

    private static final MethodHandle PASSED = ofEngine("passed", MethodType.methodType(boolean.class, long.class));

    private Sleep() {}

    /**
     * Spins until all of these threads are parked, and have been so for a while. First until the dispatcher has taken
     * what it was told: a thread that is being woken says that it waits until it runs, and to tell it more is cheap.
     */
    static void await(Thread... threads) {
        long mark = mark();
        LiveDial.await("the dispatcher to take what it was told", () -> passed(mark));
        for (Thread thread : threads) {
            LiveDial.await("the sleep of " + thread.getName(), () -> thread.getState() == Thread.State.WAITING);
        }
        long settled = System.nanoTime() + SETTLED_NANOS;
        while (System.nanoTime() - settled < 0) {
            Thread.onSpinWait();
        }
    }

    private static long mark() {
        try {
            return (long) MARK.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean passed(long mark) {
        try {
            return (boolean) PASSED.invokeExact(mark);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static MethodHandle ofEngine(String name, MethodType type) {
        try {
            Field shared =
                    Class.forName(DialService.class.getName() + "$Shared").getDeclaredField("ENGINE");
            shared.setAccessible(true);
            Object engine = shared.get(null);
            Method method = engine.getClass().getDeclaredMethod(name, type.parameterArray());
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).bindTo(engine);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the library keeps its dispatcher elsewhere", changed);
        }
    }

    static Thread threadNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no thread is named " + name));
    }
}
