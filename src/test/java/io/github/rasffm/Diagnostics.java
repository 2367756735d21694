// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM says of itself, as jcmd asks it. By name, as these classes are of no module that the library reads. */
final class Diagnostics {
    /** What Java code has allocated outside the heap. */
    private static final Pattern OTHER = Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB");

    private Diagnostics() {}

    /** Of native memory; needs -XX:NativeMemoryTracking=summary. */
    static long nativeKilobytes() throws ReflectiveOperationException {
        return number(OTHER, command("vmNativeMemory", "summary"));
    }

    /** How many objects of a class are reachable. */
    static long instances(String className) throws ReflectiveOperationException {
        Pattern line = Pattern.compile("\\d+: +(\\d+) +\\d+ +" + Pattern.quote(className) + "\\s");
        return number(line, command("gcClassHistogram"));
    }

    private static long number(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String command(String name, String... arguments) throws ReflectiveOperationException {
        Object server = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getPlatformMBeanServer")
                .invoke(null);
        Class<?> objectName = Class.forName("javax.management.ObjectName");
        Object answer = Class.forName("javax.management.MBeanServer")
                .getMethod("invoke", objectName, String.class, Object[].class, String[].class)
                .invoke(
                        server,
                        objectName
                                .getConstructor(String.class)
                                .newInstance("com.sun.management:type=DiagnosticCommand"),
                        name,
                        new Object[] {arguments},
                        new String[] {String[].class.getName()});
        return String.valueOf(answer);
    }
}
