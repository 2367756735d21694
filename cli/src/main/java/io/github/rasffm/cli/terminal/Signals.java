/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.lang.reflect.Proxy;

/**
 * Signals through {@code sun.misc.Signal}, by reflection: the compiler warns of the class and no supported one exists.
 * Where it is missing (a runtime image without jdk.unsupported), or the system has no such signal, nothing is heard.
 */
final class Signals {
    private Signals() {}

    /** Runs the action, on a thread of its own, at each signal of this name, as INT, until the registration is closed. */
    @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself only
    static Interrupts.Registration on(String name, Runnable action) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            Object handler = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        return switch (method.getName()) {
                            case "handle" -> {
                                action.run();
                                yield null;
                            }
                            case "hashCode" -> System.identityHashCode(proxy);
                            case "equals" -> arguments != null && proxy == arguments[0];
                            default -> "handler of SIG" + name;
                        };
                    });
            var handle = signalType.getMethod("handle", signalType, handlerType);
            Object previous = handle.invoke(null, signal, handler);
            return () -> {
                try {
                    handle.invoke(null, signal, previous);
                } catch (ReflectiveOperationException | IllegalArgumentException alreadyGone) {
                    // The process is about to end anyway; the signal then still runs the action, which is harmless.
                }
            };
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            return () -> {};
        }
    }
}
