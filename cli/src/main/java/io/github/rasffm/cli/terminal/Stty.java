/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The terminal of this process as {@code stty} knows it; there is none on Windows. */
final class Stty {
    private static final Path TERMINAL = Path.of("/dev/tty");

    private Stty() {}

    static boolean exists() {
        return Files.exists(TERMINAL);
    }

    /** What stty prints with these settings; empty where it cannot be had. */
    static String run(String... settings) {
        try {
            Process stty = new ProcessBuilder(Stream.concat(Stream.of("stty"), Stream.of(settings))
                            .toList())
                    .redirectInput(TERMINAL.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return stty.waitFor(1, TimeUnit.SECONDS) ? answer : "";
        } catch (IOException noTerminal) {
            return "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
