/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.OS;

/** The command in a JVM of its own: its output through a pipe, its errors in a file. */
final class RasProcess {
    private static final long LIMIT_SECONDS = 200;

    private final Process process;
    private final BufferedReader lines;
    private final Path err;
    private final StringBuilder out = new StringBuilder();

    private RasProcess(Process process, Path err) {
        this.process = process;
        this.lines = process.inputReader();
        this.err = err;
    }

    /** Starts the command; all processes of one folder are runs of one user. */
    static RasProcess start(Path folder, String speed, String... arguments) throws IOException {
        return start(folder, Map.of("RASSIM_CLOCK", speed), arguments);
    }

    /** Starts the command with these variables. */
    static RasProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData"));
        // What a JVM needs in this place, as under Wine; blank elsewhere.
        Stream.of(System.getProperty("rasffm.childFlags", "").split(" "))
                .filter(flag -> !flag.isEmpty())
                .forEach(command::add);
        String library = System.getProperty("rassim.library");
        if (library != null) {
            command.add("-Drassim.library=" + library);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RasCommand.class.getName()));
        command.addAll(List.of(arguments));
        if (OS.LINUX.isCurrentOs()) {
            // A build started in the background ignores SIGINT, and a JVM would inherit that.
            command.addAll(0, List.of("env", "--default-signal=INT"));
        }
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(emptyFile(folder)));
        builder.environment().keySet().removeIf(name -> name.startsWith("RASSIM_"));
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("LOCALAPPDATA", folder.toString());
        builder.environment().putAll(environment);
        return new RasProcess(builder.start(), err);
    }

    private static File emptyFile(Path folder) throws IOException {
        return Files.createTempFile(folder, "in", ".txt").toFile();
    }

    /** Reads until the text stands in a line; false when the output ended without it. */
    boolean shows(String text) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.append(line).append('\n');
            if (line.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** Waits for the end and gives the exit code. */
    int exitCode() throws InterruptedException, IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.append(line).append('\n');
        }
        return end();
    }

    /** Reads no more, as {@code head} does; waits for the end and gives the exit code. */
    int exitCodeUnread() throws InterruptedException, IOException {
        lines.close();
        return end();
    }

    private int end() throws InterruptedException, IOException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + out() + err());
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** What was read so far; all of it after {@link #exitCode}. */
    String out() {
        return out.toString();
    }

    /** What stands on standard error. */
    String err() throws IOException {
        return Files.readString(err, Charset.defaultCharset()).lines().collect(Collectors.joining("\n"));
    }
}
