/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts JVMs, one after another, all variants in turn, so that a slow minute of the machine hits all alike. */
public final class Startup {
    private static final String PACKAGE = Startup.class.getPackageName();

    private static final List<Subject> SUBJECTS = Stream.concat(
                    Stream.of("floor", "rasffm", "ffmRaw", "jni", "jnaDirect", "jnaInterface")
                            .map(variant -> new Subject("FirstPoll", variant)),
                    Stream.of("floor", "rasffm", "ffmRaw", "jnaDirect", "jnaInterface")
                            .map(variant -> new Subject("FirstDial", variant)))
            .toList();

    private final List<Subject> subjects;
    private final List<Archive> archives;
    private final Path library;
    private final Path glue;
    private final Map<String, String> conditions = new TreeMap<>();

    private Startup(List<Subject> subjects, List<Archive> archives, Path library, Path glue) {
        this.subjects = subjects;
        this.archives = archives;
        this.library = library;
        this.glue = glue;
    }

    /** A program and a variant of it. */
    private record Subject(String type, String variant) {
        String name() {
            return PACKAGE + "." + type + "." + variant;
        }
    }

    private record Measured(Subject subject, Times times) {}

    /**
     * The times of one variant.
     *
     * @param name of package, class and variant
     * @param archive what the JVMs found prepared
     * @param millis from the start of a process to the line that says the state, in the order of the starts
     */
    public record Times(String name, Archive archive, List<Double> millis) {}

    /**
     * Takes the variants that a filter leaves and the archives that this JDK knows.
     *
     * @param filter a part of the names
     * @param archives which to try
     */
    public static Startup of(String filter, List<Archive> archives, Path library, Path glue) {
        return new Startup(
                SUBJECTS.stream()
                        .filter(subject -> subject.name().contains(filter))
                        .toList(),
                archives.stream().filter(Archive::isUsable).toList(),
                library,
                glue);
    }

    /** All that can be started: package, class and variant. */
    public static List<String> names() {
        return SUBJECTS.stream().map(Subject::name).toList();
    }

    /** How many JVMs are timed for each fork. */
    public int size() {
        return subjects.size() * archives.size();
    }

    /** Which archives this JVM cannot make, as a sentence; empty if it knows all. */
    public static String leftOut() {
        return Arrays.stream(Archive.values())
                .filter(archive -> !archive.isUsable())
                .map(archive -> "Left out: start-up with archive " + archive + ", which needs a JDK " + archive.since()
                        + " with an archive of its own classes")
                .reduce("", (all, one) -> all + one + "\n");
    }

    /**
     * Starts the JVMs.
     *
     * @param forks of each variant and archive
     * @param begins is told the name before each
     * @param ended is told after each
     * @throws IllegalStateException if one gave another answer than expected
     */
    public List<Times> run(int forks, Consumer<String> begins, Runnable ended)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rasffm-startup");
        try (FreshJvm jvm = new FreshJvm(folder, library, glue)) {
            jvm.connect();
            for (Subject subject : subjects) {
                if (!conditions.containsKey(subject.type())) {
                    conditions.put(subject.type(), jvm.conditions(subject.type()));
                }
            }
            List<Measured> all = new ArrayList<>();
            for (Archive archive : archives) {
                for (Subject subject : subjects) {
                    jvm.prepare(subject.type(), subject.variant(), archive);
                    all.add(new Measured(subject, new Times(subject.name(), archive, new ArrayList<>())));
                }
            }
            for (int fork = 0; fork < forks; fork++) {
                for (Measured each : all) {
                    begins.accept(each.times().name());
                    each.times()
                            .millis()
                            .add(jvm.time(
                                    each.subject().type(),
                                    each.subject().variant(),
                                    each.times().archive()));
                    ended.run();
                }
            }
            return all.stream().map(Measured::times).toList();
        } finally {
            remove(folder);
        }
    }

    /** What the simulator said of the conditions of each class in the last run. */
    public Map<String, String> conditions() {
        return Collections.unmodifiableMap(conditions);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
