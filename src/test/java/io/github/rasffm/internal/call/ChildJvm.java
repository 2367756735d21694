/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.simulator.RasSimulator;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program of the tests in a JVM of its own, on the class path, and gives back what it printed. */
public final class ChildJvm {
    private final List<String> flags = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> launcher = new ArrayList<>();

    /** A JVM that may call native code. */
    public static ChildJvm withNativeAccess() {
        return new ChildJvm().flag("--enable-native-access=ALL-UNNAMED");
    }

    /** A JVM that may not: before Java 24 that took a permission for somebody else. */
    static ChildJvm withoutNativeAccess() {
        return new ChildJvm()
                .flag(
                        Runtime.version().feature() >= 24
                                ? "--illegal-native-access=deny"
                                : "--enable-native-access=java.base");
    }

    /** Sets a variable of the environment. */
    public ChildJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Has another program start the java command, given at the end of this one. */
    public ChildJvm launcher(String... command) {
        launcher.addAll(List.of(command));
        return this;
    }

    /** Adds an option of the java command. */
    public ChildJvm flag(String flag) {
        flags.add(flag);
        return this;
    }

    /** The lines of standard output and error together; fails unless the program ends with 0. */
    public List<String> run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        try (ChildProcess child = start(program, arguments)) {
            return child.success();
        }
    }

    /** Starts the program and does not wait for its end. */
    public ChildProcess start(Class<?> program, String... arguments) throws IOException {
        return start(program.getName(), arguments);
    }

    /** The same with the source of a program, which the JVM compiles; needs a JDK. */
    public ChildProcess start(Path source, String... arguments) throws IOException {
        return start(source.toString(), arguments);
    }

    private ChildProcess start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        // What every JVM needs in this place, as under Wine; elsewhere nothing.
        Stream.of(System.getProperty("rasffm.childFlags", "").split(" "))
                .filter(flag -> !flag.isEmpty())
                .forEach(command::add);
        for (String property : new String[] {"rassim.library", "java.io.tmpdir"}) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start());
    }

    /** Where library, tests and simulator are; asked of their classes, as a module path hides it elsewhere. */
    private static String classPath() {
        return Stream.of(LibraryLoader.class, ChildJvm.class, RasSimulator.class)
                .map(ChildJvm::location)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(type.getResource("/" + file));
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            Path path = Path.of(url.toURI());
            for (int i = 0; i < file.split("/", -1).length; i++) {
                path = Objects.requireNonNull(path.getParent());
            }
            return path;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(url.toString(), e);
        }
    }
}
