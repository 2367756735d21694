// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.simulator.RasSimulator;
import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists many connections many times and prints by how much the JVM's native memory grew. For {@link ConnectionListTest}. */
final class ListProgram {
    /** What Java code has allocated outside the heap. */
    private static final Pattern OTHER = Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB");

    private ListProgram() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        RasSimulator simulator = RasSimulator.open();
        simulator.scenarioText("on RasEnumConnections grow 1000 once");
        try (Ras ras = Ras.open(RasLibrary.at(simulator.library()))) {
            ras.connections();
            int length = list(ras, 5);
            long before = nativeKilobytes();
            list(ras, 50);
            System.out.println(length + " connections, " + (nativeKilobytes() - before) + " kB");
        }
    }

    private static int list(Ras ras, int times) {
        int length = 0;
        for (int i = 0; i < times; i++) {
            length = ras.connections().size();
        }
        return length;
    }

    /** By name, as these classes are of no module that the library reads. */
    static long nativeKilobytes() throws ReflectiveOperationException {
        Object server = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getPlatformMBeanServer")
                .invoke(null);
        Class<?> name = Class.forName("javax.management.ObjectName");
        Method invoke = Class.forName("javax.management.MBeanServer")
                .getMethod("invoke", name, String.class, Object[].class, String[].class);
        Object summary = invoke.invoke(
                server,
                name.getConstructor(String.class).newInstance("com.sun.management:type=DiagnosticCommand"),
                "vmNativeMemory",
                new Object[] {new String[] {"summary"}},
                new String[] {String[].class.getName()});
        Matcher found = OTHER.matcher(String.valueOf(summary));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
