/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a JVM may find prepared. The two commands are those of the recipe in docs/performance.md. */
public enum Archive {
    /** Nothing but the JDK's own archive. */
    NONE(22) {
        @Override
        List<String> makes(Path file) {
            return List.of();
        }

        @Override
        List<String> uses(Path file) {
            return List.of();
        }
    },
    /** A class-data archive, written when a trial run ends. */
    CDS(22) {
        @Override
        List<String> makes(Path file) {
            return List.of("-XX:ArchiveClassesAtExit=" + file);
        }

        @Override
        List<String> uses(Path file) {
            // JDK 25 prints that --enable-native-access is new to the archive, as an error, and uses the archive.
            return List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off");
        }
    },
    /** An AOT cache, written when a trial run ends (JEP 514). */
    AOT(25) {
        @Override
        List<String> makes(Path file) {
            return List.of("-XX:AOTCacheOutput=" + file);
        }

        @Override
        List<String> uses(Path file) {
            return List.of("-XX:AOTCache=" + file);
        }
    };

    private final int since;

    Archive(int since) {
        this.since = since;
    }

    /** Whether this JVM can make it: from this release on, and beside an archive of the JDK's own classes. */
    boolean isUsable() {
        return this == NONE || (Runtime.version().feature() >= since && hasOwnArchive());
    }

    /** Small runtimes come without; they say that they cannot make another. */
    private static boolean hasOwnArchive() {
        Path home = Path.of(System.getProperty("java.home"));
        return Files.exists(home.resolve("lib/server/classes.jsa"))
                || Files.exists(home.resolve("bin/server/classes.jsa"));
    }

    int since() {
        return since;
    }

    /** The options of the trial run. */
    abstract List<String> makes(Path file);

    /** The options of all runs after it. */
    abstract List<String> uses(Path file);
}
