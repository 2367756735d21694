/* SPDX-License-Identifier: Apache-2.0 */

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the API classes of java.base of the JDK that runs this into one jar: ProGuard cannot read a JDK's own image. */
final class JavaBase {
    private JavaBase() {}

    public static void main(String[] arguments) throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        Path jar = Path.of(arguments[0]);
        Files.createDirectories(jar.toAbsolutePath().getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (String folder : List.of("java", "javax")) {
                try (Stream<Path> found = Files.walk(root.resolve(folder))) {
                    for (Path type : found.filter(Files::isRegularFile).toList()) {
                        zip.putNextEntry(new ZipEntry(root.relativize(type).toString()));
                        zip.write(Files.readAllBytes(type));
                        zip.closeEntry();
                    }
                }
            }
        }
    }
}
