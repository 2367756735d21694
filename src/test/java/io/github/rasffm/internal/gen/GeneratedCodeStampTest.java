/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds headers, include lists, script, pin and generated code together, without jextract. */
final class GeneratedCodeStampTest {
    private static final String WHAT_TO_DO =
            "run jextract/generate (see jextract/README.md) and commit headers, src/main/gen and jextract/stamp"
                    + " together";

    private final Path root = ProjectFiles.root();

    @Test
    void everyStampedFileIsAsItWasWhenTheBindingWasGenerated() throws IOException {
        for (Map.Entry<String, String> stamped : stamp().entrySet()) {
            assertThat(root.resolve(stamped.getKey()))
                    .as("%s; %s", stamped.getKey(), WHAT_TO_DO)
                    .exists();
            assertThat(sha256(root.resolve(stamped.getKey())))
                    .as("SHA-256 of %s; %s", stamped.getKey(), WHAT_TO_DO)
                    .isEqualTo(stamped.getValue());
        }
    }

    @Test
    void everyInputAndOutputIsStamped() throws IOException {
        Set<String> files = new TreeSet<>(Set.of("jextract/generate", "jextract/version"));
        files.addAll(files("jextract/includes"));
        files.addAll(files("src/main/gen"));
        files.addAll(files("headers"));
        // Not read by jextract: error numbers are a table of their own, and the simulator has its own header.
        files.remove("headers/raserror.h");
        files.remove("headers/rassim.h");

        assertThat(stamp().keySet()).as(WHAT_TO_DO).containsExactlyInAnyOrderElementsOf(files);
    }

    /** Path from the root, with slashes, to SHA-256 in hex. */
    private Map<String, String> stamp() throws IOException {
        Map<String, String> stamp = new TreeMap<>();
        for (String line : Files.readAllLines(root.resolve("jextract/stamp"))) {
            String[] parts = line.split(" {2}", 2);
            stamp.put(parts[1], parts[0]);
        }
        return stamp;
    }

    private Set<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
            return names;
        }
    }

    /** Line ends do not count: a checkout may have turned them. */
    private static String sha256(Path file) throws IOException {
        String text = Files.readString(file).replace("\r", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
