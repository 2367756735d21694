/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C through {@code sun.misc.Signal}, by reflection: the compiler warns of the class and no supported one exists.
 * Where it is missing (a runtime image without jdk.unsupported) Ctrl-C ends the process as usual, and the library's own
 * exit hook hangs up the dial.
 */
public final class SystemInterrupts implements Interrupts {
    @Override
    public void leave(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself only
    public Registration onInterrupt(Runnable action) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance("INT");
            Object handler = Proxy.newProxyInstance(
                    SystemInterrupts.class.getClassLoader(),
                    new Class<?>[] {handlerType},
                    (proxy, method, arguments) -> {
                        return switch (method.getName()) {
                            case "handle" -> {
                                action.run();
                                yield null;
                            }
                            case "hashCode" -> System.identityHashCode(proxy);
                            case "equals" -> arguments != null && proxy == arguments[0];
                            default -> "Ctrl-C";
                        };
                    });
            var handle = signalType.getMethod("handle", signalType, handlerType);
            Object previous = handle.invoke(null, signal, handler);
            return () -> {
                try {
                    handle.invoke(null, signal, previous);
                } catch (ReflectiveOperationException | IllegalArgumentException alreadyGone) {
                    // The process is about to end anyway; Ctrl-C then still runs the action, which is harmless.
                }
            };
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            return () -> {};
        }
    }
}
