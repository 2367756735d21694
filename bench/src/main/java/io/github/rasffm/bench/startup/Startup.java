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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private volatile @Nullable Path folder;

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

    /** Is told how far it is. */
    public interface Watcher {
        /** Before a JVM is timed, or prepares its archive. */
        default void begins(String name) {}

        /** After it. */
        default void ended() {}

        /** After each round: the times so far; {@link Startup#conditions()} is complete. */
        default void told(List<Times> soFar) throws IOException {}
    }

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

    /** How many of them prepare an archive first. */
    public int archives() {
        return subjects.size()
                * (int) archives.stream()
                        .filter(archive -> archive != Archive.NONE)
                        .count();
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
     * @throws IllegalStateException if one gave another answer than expected
     */
    public void run(int forks, Watcher watcher) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("rasffm-startup");
        folder = scratch;
        try (FreshJvm jvm = new FreshJvm(scratch, library, glue)) {
            jvm.connect();
            for (Subject subject : subjects) {
                if (!conditions.containsKey(subject.type())) {
                    conditions.put(subject.type(), jvm.conditions(subject.type()));
                }
            }
            List<Measured> all = prepare(jvm, watcher);
            List<Times> times = all.stream().map(Measured::times).toList();
            for (int fork = 0; fork < forks; fork++) {
                for (Measured each : all) {
                    watcher.begins(each.times().name());
                    each.times()
                            .millis()
                            .add(jvm.time(
                                    each.subject().type(),
                                    each.subject().variant(),
                                    each.times().archive()));
                    watcher.ended();
                }
                watcher.told(times);
            }
        } finally {
            discard();
        }
    }

    private List<Measured> prepare(FreshJvm jvm, Watcher watcher) throws IOException, InterruptedException {
        List<Measured> all = new ArrayList<>();
        for (Archive archive : archives) {
            for (Subject subject : subjects) {
                if (archive != Archive.NONE) {
                    watcher.begins(subject.name() + ", archive " + archive);
                    jvm.prepare(subject.type(), subject.variant(), archive);
                    watcher.ended();
                }
                all.add(new Measured(subject, new Times(subject.name(), archive, new ArrayList<>())));
            }
        }
        return all;
    }

    /** What the simulator said of the conditions of each class in the last run. */
    public Map<String, String> conditions() {
        return Collections.unmodifiableMap(conditions);
    }

    /** Removes what the run has on the disk: at its end, or when its JVMs have been ended early; returns when it is gone. */
    public synchronized void discard() throws IOException {
        Path scratch = folder;
        folder = null;
        if (scratch != null) {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
