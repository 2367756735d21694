/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.rasffm.model.RasException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The compiled library, without its tests, read once for the rules about it. */
final class LibraryClasses {
    static final String BASE = "io.github.rasffm";
    static final String GEN = BASE + ".internal.gen";

    /** Where the library was compiled to: a folder or a jar. */
    static final Path PLACE = place();

    static final JavaClasses ALL = read();

    private LibraryClasses() {}

    static boolean isGenerated(JavaClass type) {
        return type.getPackageName().equals(GEN);
    }

    private static JavaClasses read() {
        JavaClasses classes = new ClassFileImporter().importPath(PLACE);
        if (!classes.contain(RasException.class)) {
            throw new IllegalStateException("no library classes in " + PLACE);
        }
        return classes;
    }

    private static Path place() {
        try {
            URI place = Objects.requireNonNull(
                            RasException.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI();
            Path path = Path.of(place);
            return Files.exists(path) ? path : path.toAbsolutePath();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
