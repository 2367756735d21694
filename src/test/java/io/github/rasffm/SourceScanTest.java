/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.gen.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source text shows, in all modules. */
final class SourceScanTest {
    private static final int LINES_TO_STOP_AT = 400;
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern UPCALL = Pattern.compile("@CalledByNative\\b[^{;]*\\{\\s*(\\w+)");

    private final Path root = ProjectFiles.root();

    @Test
    void upcallBodiesBeginWithTry() {
        List<String> beginnings = javaFiles("src/main/java")
                .flatMap(file -> UPCALL.matcher(code(file)).results().map(found -> found.group(1)))
                .toList();
        assertThat(beginnings).isNotEmpty().containsOnly("try");
    }

    @Test
    void nobodySleepsInAnyModuleOrTest() {
        Pattern sleep = Pattern.compile("\\b(Thread|SECONDS|MILLISECONDS|TimeUnit\\.\\w+)\\s*\\.\\s*sleep\\s*\\(");
        assertThat(everyFile().filter(file -> sleep.matcher(code(file)).find())).isEmpty();
    }

    @Test
    void onlyTheCommandAndTheBenchmarksPrint() {
        Pattern print = Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b|\\.printStackTrace\\(\\)");
        assertThat(Stream.of("src/main/java", "simulator/src/main/java")
                        .flatMap(this::javaFiles)
                        .filter(file -> print.matcher(code(file)).find()))
                .isEmpty();
    }

    @Test
    void everyFileBeginsWithItsLicence() {
        assertThat(everyFile()
                        .filter(file -> !text(file)
                                .lines()
                                .findFirst()
                                .orElse("")
                                .contains("SPDX-License-Identifier: Apache-2.0")))
                .isEmpty();
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(everyFile().filter(file -> text(file).lines().count() > LINES_TO_STOP_AT))
                .isEmpty();
    }

    private Stream<Path> everyFile() {
        return Stream.of("src", "simulator/src", "cli/src", "bench/src")
                .flatMap(module -> Stream.of(module + "/main/java", module + "/test/java"))
                .filter(folder -> Files.isDirectory(root.resolve(folder)))
                .flatMap(this::javaFiles);
    }

    private Stream<Path> javaFiles(String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(found).as(folder).isNotEmpty();
            return found.stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String code(Path file) {
        Matcher comments = COMMENT.matcher(text(file));
        return comments.replaceAll(" ");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
