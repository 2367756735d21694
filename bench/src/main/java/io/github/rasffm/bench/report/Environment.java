/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the numbers of a run belong to, kept beside them. */
final class Environment {
    /** The fact that a run is not at its end yet, or was ended early; runs that are finished have none. */
    static final String STATE = "State";

    private Environment() {}

    /** The facts of a run that begins. */
    static Map<String, String> of(Profile profile, String filter, Path library) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                STATE,
                "unfinished" + (filter.isEmpty() ? "" : " (" + filter + ")")
                        + ": rows may be missing, or of fewer JVMs than the profile says");
        facts.put(
                "Date",
                OffsetDateTime.now(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        facts.put("Profile", profile + (filter.isEmpty() ? "" : EarlierParts.ONLY + filter));
        facts.put(
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version")
                        + System.getProperty("rasffm.bench.under", ""));
        facts.put(
                "Machine",
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + memoryGigabytes()
                        + " GB");
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put(
                "Flags of the measured JVMs",
                String.join(
                        " ",
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(flag -> !flag.startsWith("-D"))
                                .toList()));
        facts.put("Commit", System.getProperty("rasffm.bench.commit", "unknown"));
        facts.put("Library", String.valueOf(library.getFileName()));
        facts.put("Versions", "JMH " + version("org.openjdk.jmh.Main") + ", JNA " + version("com.sun.jna.Native"));
        String shipped = System.getProperty("rasffm.bench.shipped");
        if (shipped != null) {
            facts.put("JNA's own mapping", Files.readString(Path.of(shipped)).strip());
        }
        return facts;
    }

    static void write(Path file, Map<String, String> facts) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Folder.replace(file, part -> mapper.writeValue(part.toFile(), facts));
    }

    /** What was written, nothing if that file does not exist. */
    static Map<String, String> read(Path file) throws IOException {
        return Files.exists(file) ? new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {}) : Map.of();
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            String windows = System.getenv("PROCESSOR_IDENTIFIER");
            return windows == null ? System.getProperty("os.arch") : windows;
        }
    }

    private static String memoryGigabytes() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%.0f", system.getTotalMemorySize() / 1e9);
    }

    /** The version that a library's archive is named with. */
    private static String version(String type) {
        try {
            String path = Class.forName(type, false, Environment.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            List<String> parts = List.of(path.split("[/-]"));
            return parts.get(parts.size() - 1).replace(".jar", "");
        } catch (ClassNotFoundException missing) {
            return "absent";
        }
    }
}
