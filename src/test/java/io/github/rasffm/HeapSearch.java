// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A password and the search for it in everything that this JVM holds. For programs that run in a JVM of their own. */
public final class HeapSearch {
    private static final int LENGTH = 24;

    private HeapSearch() {}

    /** Made up anew each time, so that nothing but the library has to remember it. */
    public static char[] password() {
        char[] made = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            made[i] = letter(i);
        }
        return made;
    }

    private static char letter(int index) {
        return (char) ('A' + index * index % 26);
    }

    /** Whether the password is in the heap, among what can be reached or also among what cannot be any more. */
    public static boolean finds(Path folder, boolean reachableOnly) throws IOException, ReflectiveOperationException {
        Path file = Files.createTempDirectory(folder, "dump").resolve("heap.hprof");
        dump(file, reachableOnly);
        return isIn(file);
    }

    /** By name, as these classes are of no module that the library reads. */
    private static void dump(Path file, boolean reachableOnly) throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
        Object bean = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getPlatformMXBean", Class.class)
                .invoke(null, type);
        type.getMethod("dumpHeap", String.class, boolean.class).invoke(bean, file.toString(), reachableOnly);
    }

    /** Whether the password is in the file, as characters (two bytes each) or as a string's bytes. */
    private static boolean isIn(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int wide = 0;
        int narrow = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    byte next = buffer[i];
                    narrow = next == letter(narrow) ? narrow + 1 : next == letter(0) ? 1 : 0;
                    boolean high = wide % 2 == 0;
                    wide = next == (high ? 0 : letter(wide / 2)) ? wide + 1 : next == 0 ? 1 : 0;
                    if (narrow == LENGTH || wide == 2 * LENGTH) {
                        return true;
                    }
                }
            }
        } finally {
            // The next search must not find what this one has read.
            Arrays.fill(buffer, (byte) 0);
        }
        return false;
    }
}
