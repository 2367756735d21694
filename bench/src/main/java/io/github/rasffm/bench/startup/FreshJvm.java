/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import com.sun.jna.Native;
import io.github.rasffm.Ras;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts a JVM for one program, with archives where asked, and times it. */
final class FreshJvm implements AutoCloseable {
    private static final String CONNECTED = "state 8192"; // RASCS_Connected, Ras.h
    private static final String NOTHING = "state 0";
    private static final long LIMIT_SECONDS = 60;

    private final Path folder;
    private final Path library;
    private final Path glue;
    private final String classPath;
    private volatile @Nullable Process running;

    FreshJvm(Path folder, Path library, Path glue) throws IOException {
        this.folder = folder;
        this.library = library;
        this.glue = glue;
        this.classPath = classPath(folder);
    }

    /** Makes the connection that the polls ask for: it outlives its process, in the file that the others are given. */
    void connect() throws IOException, InterruptedException {
        start("FirstDial", "rasffm", List.of(), true);
    }

    /** Makes the archive of a program by a trial run. */
    void prepare(String type, String variant, Archive archive) throws IOException, InterruptedException {
        Path file = archive(type, variant, archive);
        start(type, variant, archive.makes(file), false);
        if (!Files.exists(file)) {
            throw new IllegalStateException("no " + archive + " archive was made for " + type + " " + variant + ": "
                    + Files.readString(errors()));
        }
    }

    /** Milliseconds from the start of the process to its line. */
    double time(String type, String variant, Archive archive) throws IOException, InterruptedException {
        return start(type, variant, archive.uses(archive(type, variant, archive)), false);
    }

    private double start(String type, String variant, List<String> options, boolean makesConnection)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machineFlags());
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
        command.addAll(
                List.of(FreshJvm.class.getPackageName() + "." + type, variant, library.toString(), glue.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.to(errors().toFile()));
        setUp(builder.environment(), makesConnection || type.equals("FirstPoll"));
        long begin = System.nanoTime();
        Process process = builder.start();
        running = process;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            double millis = (System.nanoTime() - begin) / 1e6;
            output.transferTo(Writer.nullWriter());
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(type + " " + variant + " does not end");
            }
            String expected = variant.equals("floor") ? NOTHING : CONNECTED;
            if (!expected.equals(line) || process.exitValue() != 0) {
                throw new IllegalStateException(type + ": not measured, because " + variant + " said " + line
                        + " and ended with " + process.exitValue() + ": " + Files.readString(errors()));
            }
            return millis;
        }
    }

    /** Under which conditions the JVMs of a program find the simulator, asked in one with the same environment. */
    String conditions(String type) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Drassim.library=" + library,
                "-cp",
                System.getProperty("java.class.path"),
                Conditions.class.getName());
        builder.redirectError(ProcessBuilder.Redirect.to(errors().toFile()));
        setUp(builder.environment(), type.equals("FirstPoll"));
        Process process = builder.start();
        running = process;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0 || line == null) {
                throw new IllegalStateException("no conditions of " + type + ": " + Files.readString(errors()));
            }
            return line;
        }
    }

    /** A connection that is shared needs the state file, and that a clock which all processes have. */
    private void setUp(Map<String, String> environment, boolean shared) {
        environment.keySet().removeIf(name -> name.startsWith("RASSIM_") || name.endsWith("JAVA_OPTIONS"));
        if (shared) {
            environment.put("RASSIM_STATE", folder.resolve("connections").toString());
            environment.put("RASSIM_CLOCK", "1000x");
        } else {
            environment.put("RASSIM_CLOCK", "virtual");
        }
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    private Path archive(String type, String variant, Archive archive) {
        return folder.resolve(type + "." + variant + "." + archive);
    }

    /** What this JVM was told about the machine. */
    private static List<String> machineFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-XX:") || flag.startsWith("-Djava."))
                .toList();
    }

    /** The library, JNA and these programs: archives take jars only, so classes in folders are packed. */
    private static String classPath(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (Class<?> member : List.of(FirstPoll.class, Ras.class, Native.class)) {
            Path path = origin(member);
            entries.add((Files.isDirectory(path) ? pack(path, folder.resolve(member.getSimpleName() + ".jar")) : path)
                    .toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path origin(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        return jar;
    }

    @Override
    public void close() {
        Process process = running;
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
