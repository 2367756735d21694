/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentTest {
    private static final String SHIPPED = "rasffm.bench.shipped";

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheAnswer() {
        System.clearProperty(SHIPPED);
    }

    private static Map<String, String> facts() throws IOException {
        return Environment.of(Profile.QUICK, "poll.", Path.of("librassim.so"));
    }

    @Test
    void aRunThatBeginsIsUnfinished() throws IOException {
        Path file = folder.resolve("results.environment.json");
        Environment.write(file, facts());
        assertThat(Environment.read(file).entrySet().iterator().next())
                .isEqualTo(Map.entry("State", facts().getOrDefault("State", "")))
                .asString()
                .startsWith("State=unfinished (poll.): ");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void hasTheAnswerOfJnasOwnMappingWhereItWasAsked() throws IOException {
        assertThat(facts()).doesNotContainKey("JNA's own mapping");
        System.setProperty(
                SHIPPED,
                Files.writeString(folder.resolve("shipped.txt"), "getRasConnection: fails\n")
                        .toString());
        assertThat(facts()).containsEntry("JNA's own mapping", "getRasConnection: fails");
    }
}
