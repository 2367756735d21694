/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.SystemInterrupts;
import io.github.rasffm.cli.terminal.SystemTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The usual runs of the command, one after the other, on the simulator: what they load and link is what the JVM writes
 * into the cache that the launchers let it make.
 */
final class Rehearsal {
    private static final Map<String, List<String>> RUNS = Map.of(
            "words",
            List.of("--help", "--version", "error 691", "error 691 --json", "error no answer", "lst"),
            "connections",
            List.of(
                    "entries --scenario connects",
                    "dial Office --scenario connects",
                    "list --scenario connects",
                    "list --scenario connects --json",
                    "list",
                    "status --scenario connects",
                    "complete -- hangup Of",
                    "hangup Office --scenario connects",
                    "dial Office --scenario failsAuthentication"));

    private Rehearsal() {}

    /**
     * Runs them; what they print is of no use.
     *
     * @param arguments which of them: {@code words}, those that only say something, or {@code connections}; none: all
     * @throws IOException if there is no place for temporary files
     */
    public static void main(String[] arguments) throws IOException {
        Path own = Files.createTempDirectory("ras-rehearsal");
        // Not the connections of the user, and not at a pace to be watched.
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("XDG_RUNTIME_DIR", own.toString());
        environment.put("LOCALAPPDATA", own.toString());
        environment.putIfAbsent("RASSIM_CLOCK", "1x");
        environment.remove("RASSIM_STATE");
        Objects.requireNonNull(RasCommand.class.getDeclaredMethods()); // as the JVM looks for its main
        Interrupts interrupts = new SystemInterrupts();
        for (Map.Entry<String, List<String>> runs : RUNS.entrySet()) {
            if (arguments.length == 0 || runs.getKey().equals(arguments[0])) {
                for (String run : runs.getValue()) {
                    RasCommand.run(SystemTerminal.detect(environment), interrupts, environment, run.split(" ", -1));
                }
            }
        }
        Files.deleteIfExists(own.resolve("rasffm").resolve("simulator.state"));
        Files.deleteIfExists(own.resolve("rasffm"));
        Files.deleteIfExists(own);
    }
}
