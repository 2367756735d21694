// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.simulator.RasSimulator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Dials with a password and looks for it in everything that the JVM still holds. For {@link SecretTest}. */
final class SecretProgram {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LENGTH = 24;

    private SecretProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Ras ras = Ras.open(RasLibrary.at(RasSimulator.open().library()));
        Credentials credentials = Credentials.of("alice", password());
        List<DialOperation> operations = new ArrayList<>();
        for (String entry : new String[] {"Office", "NoSuchEntry"}) {
            DialOperation operation = ras.dialer().dial(DialRequest.of(entry).credentials(credentials));
            operation
                    .completion()
                    .handle((connection, failure) -> entry)
                    .toCompletableFuture()
                    .get();
            operations.add(operation);
        }
        boolean before = isIn(dump(folder.resolve("before.hprof")));
        credentials.destroy();
        boolean after = isIn(dump(folder.resolve("after.hprof")));
        System.out.println("before: " + before + ", after: " + after);
        for (DialOperation operation : operations) {
            operation.hangUp(SOON);
        }
    }

    /** Made up anew each time, so that nothing but the library has to remember it. */
    private static char[] password() {
        char[] made = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            made[i] = letter(i);
        }
        return made;
    }

    private static char letter(int index) {
        return (char) ('A' + index * index % 26);
    }

    /** What can be reached, written to a file. By name, as these classes are of no module that the library reads. */
    private static Path dump(Path file) throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
        Object bean = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getPlatformMXBean", Class.class)
                .invoke(null, type);
        type.getMethod("dumpHeap", String.class, boolean.class).invoke(bean, file.toString(), true);
        return file;
    }

    /** Whether the password is in the file, as characters (two bytes each) or as a string's bytes. */
    private static boolean isIn(Path file) throws IOException {
        int wide = 0;
        int narrow = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                narrow = next == letter(narrow) ? narrow + 1 : next == letter(0) ? 1 : 0;
                boolean high = wide % 2 == 0;
                wide = next == (high ? 0 : letter(wide / 2)) ? wide + 1 : next == 0 ? 1 : 0;
                if (narrow == LENGTH || wide == 2 * LENGTH) {
                    return true;
                }
            }
        }
        return false;
    }
}
