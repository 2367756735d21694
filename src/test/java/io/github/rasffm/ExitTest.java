// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the exit of the JVM does to dials and connections; seen in the journal of a process of its own. */
class ExitTest {
    @Test
    void exitHangsUpDialsInProgressAndNoConnections(@TempDir Path folder) throws Exception {
        Path journal = folder.resolve("journal.txt");
        Path scenario = Files.writeString(folder.resolve("exit.scenario"), """
            0 OpenPort
            1h Connected
            hang-up takes 3 looks
            script entry "Home"
            0 Connected
            """);
        List<String> output = ChildJvm.withNativeAccess()
                .environment("RASSIM_JOURNAL", journal.toString())
                .environment("RASSIM_SCENARIO", scenario.toString())
                .environment("RASSIM_CLOCK", "real")
                .run(ExitProgram.class);
        assertThat(output).last().isEqualTo("ends in state OpenPort");
        List<String> lines = Files.readAllLines(journal);
        String office = handleOf("Office", lines);
        assertThat(lines)
                .filteredOn(line -> line.contains("RasHangUpW"))
                .hasSize(1)
                .first()
                .asString()
                .contains(office);
        assertThat(lines.getLast())
                .contains("RasGetConnectStatusW")
                .contains(office)
                .endsWith("-> 6");
    }

    private static String handleOf(String entry, List<String> lines) {
        Pattern dial = Pattern.compile("RasDialW.*entry=\"" + entry + "\".*(handle=0x[0-9a-f]+)");
        return lines.stream()
                .map(dial::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
