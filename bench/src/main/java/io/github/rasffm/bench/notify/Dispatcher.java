/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.internal.dial.DialService;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicLong;

/** What the library's own dispatcher knows of its rows. The library's jar has no means to ask, so by reflection. */
final class Dispatcher {
    private static final Object ENGINE = engine();
    private static final MethodHandle MARK = of(ENGINE, "mark", MethodType.methodType(long.class));
    private static final MethodHandle PASSED = of(ENGINE, "passed", MethodType.methodType(boolean.class, long.class));
    /** The jar has the counter, but no method for it. */
    private static final AtomicLong UNCLAIMED = (AtomicLong) field(field(ENGINE, "dispatcher"), "unclaimed");

    private Dispatcher() {}

    /** A number for all that was told until now: the library's own fence. */
    static long mark() {
        try {
            return (long) MARK.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Whether all before the mark was dispatched. */
    static boolean passed(long mark) {
        try {
            return (boolean) PASSED.invokeExact(mark);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** How many rows had the token of no dial, since the JVM began. */
    static long unclaimed() {
        return UNCLAIMED.get();
    }

    private static Object engine() {
        try {
            Field shared =
                    Class.forName(DialService.class.getName() + "$Shared").getDeclaredField("ENGINE");
            shared.setAccessible(true);
            return shared.get(null);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the library keeps its engine elsewhere", changed);
        }
    }

    private static Object field(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the library keeps its " + name + " elsewhere", changed);
        }
    }

    private static MethodHandle of(Object target, String name, MethodType type) {
        try {
            Method method = target.getClass().getDeclaredMethod(name, type.parameterArray());
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).bindTo(target);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the library keeps its dispatcher elsewhere", changed);
        }
    }
}
