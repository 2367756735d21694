/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import java.lang.reflect.Method;
import java.nio.file.Path;

/**
 * Prints how many bytes this thread allocated in some rounds of 100 000 polls. The JDK's counter is found by reflection:
 * the module of the library does not read it.
 */
final class AllocationProgram {
    static final int ROUNDS = 10;
    private static final int POLLS = 100_000;

    private AllocationProgram() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Object bean = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        Method allocated =
                Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
        Object thread = Thread.currentThread().threadId();
        long[] bytes = new long[ROUNDS];
        try (Ras ras = Ras.open(RasLibrary.at(Path.of(arguments[0])));
                StatusPoller poller = new StatusPoller(0x1234)) {
            if (ras.library().isSystem() || poller.poll() != 6) {
                throw new IllegalStateException("this handle is nobody's");
            }
            long empty = (long) allocated.invoke(bean, thread);
            empty = (long) allocated.invoke(bean, thread) - empty;
            for (int round = 0; round < ROUNDS; round++) {
                long before = (long) allocated.invoke(bean, thread);
                for (int i = 0; i < POLLS; i++) {
                    poller.poll();
                }
                bytes[round] = Math.max(0, (long) allocated.invoke(bean, thread) - before - empty);
            }
        }
        StringBuilder line = new StringBuilder();
        for (long round : bytes) {
            line.append(line.isEmpty() ? "" : " ").append(round);
        }
        System.out.println(line);
    }
}
