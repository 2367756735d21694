/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The {@code sim_} functions of one library file, which stays loaded until the JVM ends. */
final class NativeControl {
    /** Text that the library owns and never frees: names, at most this long. */
    private static final AddressLayout NAME = ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(256, JAVA_BYTE));

    private static final MethodType TEXT = MethodType.methodType(int.class, MemorySegment.class);
    private static final MethodType BUFFER = MethodType.methodType(int.class, MemorySegment.class, int.class);
    private static final MethodType TEXT_AND_BUFFER =
            MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class, int.class);

    static final int ERROR_INVALID_FUNCTION = 1;
    static final int ERROR_FILE_NOT_FOUND = 2;
    static final int ERROR_INVALID_HANDLE = 6;
    static final int ERROR_INVALID_PARAMETER = 87;
    static final int ERROR_TIMEOUT = 1460;

    private final SymbolLookup library;
    private final ConcurrentHashMap<String, MethodHandle> handles = new ConcurrentHashMap<>();

    NativeControl(Path file) {
        // Global: notifier threads may run in the library as long as the JVM lives.
        library = SymbolLookup.libraryLookup(file, Arena.global());
        if (library.find("sim_reset").isEmpty()) {
            throw new IllegalStateException(file + " is no RAS simulator: it has no sim_reset");
        }
    }

    private MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return handles.computeIfAbsent(name, n -> {
            MemorySegment symbol =
                    library.find(n).orElseThrow(() -> new IllegalStateException("the simulator has no " + n));
            return Linker.nativeLinker().downcallHandle(symbol, descriptor);
        });
    }

    /** Calls a function of ints, longs and strings that returns an int. */
    int call(String name, Object... arguments) {
        return ((Number) invoke(name, JAVA_INT, arguments)).intValue();
    }

    /** The same for a function that returns a long. */
    long callLong(String name, Object... arguments) {
        return ((Number) invoke(name, JAVA_LONG, arguments)).longValue();
    }

    /** The same for a function that returns a name, or nothing beyond the end of a list. */
    @Nullable
    String callName(String name, Object... arguments) {
        MemorySegment text = (MemorySegment) invoke(name, NAME, arguments);
        return text.address() == 0 ? null : text.getString(0);
    }

    void callVoid(String name, Object... arguments) {
        invoke(name, null, arguments);
    }

    /** What {@code sim_use_scenario} and {@code sim_load_scenario} say: the error message, or null. */
    @Nullable
    String callWithMessage(String name, String text) {
        try (Arena arena = Arena.ofConfined()) {
            int capacity = 512;
            MemorySegment message = arena.allocate(capacity);
            int code = call(name, text, message, capacity);
            return code == 0 ? null : message.getString(0);
        }
    }

    /** The same, with the message as the exception's. */
    void load(String name, String text) {
        String message = callWithMessage(name, text);
        if (message != null) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Calls a function that answers with an error number, and makes an exception of it. */
    void check(String name, Object... arguments) {
        check(name, call(name, arguments));
    }

    static void check(String name, int code) {
        switch (code) {
            case 0 -> {}
            case ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND ->
                throw new IllegalArgumentException(name + " answers " + code);
            case ERROR_INVALID_FUNCTION -> throw new IllegalStateException(name + ": not with this clock");
            case ERROR_TIMEOUT -> throw new IllegalStateException(name + ": a notifier does not come back");
            default -> throw new IllegalStateException(name + " answers " + code);
        }
    }

    interface Names {
        @Nullable
        String at(int index);
    }

    static List<String> list(Names names) {
        List<String> list = new ArrayList<>();
        for (String name = names.at(0); name != null; name = names.at(list.size())) {
            list.add(name);
        }
        return list;
    }

    /** What a function copies into a buffer, answering the bytes that it needs. */
    String callText(String name) {
        try (Arena arena = Arena.ofConfined()) {
            int needed = call(name, MemorySegment.NULL, 0);
            while (true) {
                MemorySegment buffer = arena.allocate(needed);
                int now = call(name, buffer, needed);
                if (now <= needed) {
                    return buffer.getString(0);
                }
                needed = now; // it grew meanwhile
            }
        }
    }

    private Object invoke(String name, @Nullable MemoryLayout result, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            Object[] values = new Object[arguments.length];
            MemoryLayout[] layouts = new MemoryLayout[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                values[i] = arguments[i] instanceof String text ? arena.allocateFrom(whole(text)) : arguments[i];
                layouts[i] = layout(values[i]);
            }
            FunctionDescriptor descriptor =
                    result == null ? FunctionDescriptor.ofVoid(layouts) : FunctionDescriptor.of(result, layouts);
            Object answer = invoke(handle(name, descriptor), values);
            return answer == null ? 0 : answer;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    // Any handle can be called as the last line does it; but for each type of handle the JVM then writes classes first,
    // which would be a tenth of the start of a short program that makes only the calls above it.
    private static @Nullable Object invoke(MethodHandle handle, Object[] values) throws Throwable {
        MethodType type = handle.type();
        if (type.equals(TEXT)) {
            return (int) handle.invokeExact((MemorySegment) values[0]);
        }
        if (type.equals(BUFFER)) {
            return (int) handle.invokeExact((MemorySegment) values[0], (int) values[1]);
        }
        if (type.equals(TEXT_AND_BUFFER)) {
            return (int) handle.invokeExact((MemorySegment) values[0], (MemorySegment) values[1], (int) values[2]);
        }
        return handle.invokeWithArguments(values);
    }

    // C would take what stands before it for the whole.
    private static String whole(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a NUL character in a text for the simulator");
        }
        return text;
    }

    private static MemoryLayout layout(Object value) {
        if (value instanceof Integer) {
            return JAVA_INT;
        }
        return value instanceof Long ? JAVA_LONG : ADDRESS;
    }
}
