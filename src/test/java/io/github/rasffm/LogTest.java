// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The logger takes its time to load: programs that there is nothing to tell of need not wait for it. */
final class LogTest {
    @Test
    void dialThatGoesWellLoadsNoLogger() throws Exception {
        List<String> lines = loadedBy();

        assertThat(lines).contains("Connected", "GONE");
        assertThat(lines).noneMatch(LogTest::isLogger);
    }

    @Test
    void handlerThatFailsIsToldByTheLogger() throws Exception {
        List<String> lines = loadedBy("fails");

        assertThat(lines)
                .contains("Connected", "GONE")
                .anyMatch(line -> line.contains("a notification handler failed"));
        assertThat(lines).anyMatch(LogTest::isLogger);
    }

    private static List<String> loadedBy(String... arguments) throws Exception {
        return ChildJvm.withNativeAccess().flag("-Xlog:class+load").run(QuietProgram.class, arguments);
    }

    private static boolean isLogger(String line) {
        return line.contains("java.lang.System$Logger") || line.contains("java.util.logging.");
    }
}
