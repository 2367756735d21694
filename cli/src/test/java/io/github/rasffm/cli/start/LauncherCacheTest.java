/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.cli.session.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The cache that the script {@code ras} lets the JVM make, in a clone whose command is a small one. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a shell")
class LauncherCacheTest {
    private static final String SOURCE = """
        package io.github.rasffm.cli;
        class Rehearsal {
            public static void main(String[] arguments) {
                System.out.println("ran " + String.join(",", arguments));
            }
        }
        """;

    @TempDir
    Path clone;

    @BeforeEach
    void makeClone() throws IOException {
        Files.copy(Path.of("..", "ras"), clone.resolve("ras"));
        assertThat(clone.resolve("ras").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(clone.resolve("cli/target/lib"));
        Path source = Files.writeString(clone.resolve("Rehearsal.java"), SOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, new ByteArrayOutputStream(), "-d", clone.toString(), source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.github.rasffm.cli.Rehearsal");
        String entry = "io/github/rasffm/cli/Rehearsal.class";
        try (OutputStream file = Files.newOutputStream(jar());
                JarOutputStream zip = new JarOutputStream(file, manifest)) {
            zip.putNextEntry(new JarEntry(entry));
            Files.copy(clone.resolve(entry), zip);
        }
    }

    private Path jar() {
        return clone.resolve("cli/target/rasffm-cli-1.jar");
    }

    private Process start(Map<String, String> environment) throws IOException {
        return start(environment, "one", "two");
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(clone.resolve("ras").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }

    private static String output(Process ras) throws IOException, InterruptedException {
        String output = new String(ras.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ras.waitFor()).as(output).isEqualTo(ExitCode.OK);
        return output;
    }

    private String run() throws IOException, InterruptedException {
        return output(start(Map.of()));
    }

    /** The one cache there is; that there is but one says that nothing half made is left. */
    private Path cache() throws IOException {
        try (Stream<Path> files = Files.list(clone.resolve("target/ras-start"))) {
            List<Path> caches = files.filter(file -> !file.endsWith("log")).toList();
            assertThat(caches).singleElement().asString().endsWith(".cache");
            return caches.getFirst();
        }
    }

    private static Object identity(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file);
    }

    @Test
    void isMadeOnceAndUsedFromThenOn() throws Exception {
        assertThat(run()).isEqualTo("ran one,two\n");
        assertThat(cache()).isNotEmptyFile();
        Object made = identity(cache());
        Path log = clone.resolve("classes");
        String output = output(start(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log)));
        assertThat(output).endsWith("ran one,two\n");
        assertThat(log).content().contains("io.github.rasffm.cli.Rehearsal source: shared objects file");
        assertThat(identity(cache())).isEqualTo(made);
    }

    @Test
    void isMadeWithoutTheOptionsOfOneStart() throws Exception {
        Process ras = start(Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC -Djava.io.tmpdir=/none"));
        assertThat(output(ras)).endsWith("ran one,two\n");
        assertThat(cache()).isNotEmptyFile();
        assertThat(clone.resolve("target/ras-start/log")).content().doesNotContain("UseParallelGC");
    }

    @Test
    void isAnotherForCommandsThatOnlySaySomething() throws Exception {
        run();
        Path connections = cache();
        Object made = identity(connections);
        assertThat(output(start(Map.of(), "error", "691"))).isEqualTo("ran error,691\n");
        assertThat(connections.resolveSibling(
                        connections.getFileName().toString().replace("connections", "words")))
                .isNotEmptyFile();
        assertThat(identity(connections)).isEqualTo(made);
    }

    @Test
    void isMadeAnewForANewJar() throws Exception {
        run();
        Object old = identity(cache());
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now()));
        assertThat(run()).isEqualTo("ran one,two\n");
        assertThat(identity(cache())).isNotEqualTo(old);
    }

    @Test
    void twoStartsAtOnceBothRun() throws Exception {
        Process one = start(Map.of());
        Process two = start(Map.of());
        assertThat(output(one)).isEqualTo("ran one,two\n");
        assertThat(output(two)).isEqualTo("ran one,two\n");
        assertThat(cache()).isNotEmptyFile();
    }

    @Test
    void isDoneWithoutWhereItCannotBeMadeOrRead() throws Exception {
        Files.createDirectories(clone.resolve("target"));
        Path notAFolder = Files.createFile(clone.resolve("target/ras-start"));
        assertThat(run()).isEqualTo("ran one,two\n");
        Files.delete(notAFolder);
        run();
        Files.writeString(cache(), "damaged");
        assertThat(run()).isEqualTo("ran one,two\n");
        Files.writeString(cache(), "");
        assertThat(run()).isEqualTo("ran one,two\n");
    }

    @Test
    void givesWayToTheUsersOwnOptions() throws Exception {
        assertThat(output(start(Map.of("JAVA_TOOL_OPTIONS", "-Xshare:off")))).endsWith("ran one,two\n");
    }

    @Test
    void aPressOfTabBuildsNothing() throws Exception {
        Files.delete(jar());
        ProcessBuilder builder = new ProcessBuilder(clone.resolve("ras").toString(), "complete", "--", "di");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertThat(output(builder.redirectErrorStream(true).start())).isEmpty();
        assertThat(clone.resolve("target")).doesNotExist();
    }
}
