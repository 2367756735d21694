// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import io.github.rasffm.internal.call.ChildProcess;
import io.github.rasffm.model.ConnectionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the end of a JVM does to its dials and connections: {@link ExitProgram} has Home connected, Modem paused and
 * Office in progress; another process, this one, then sees in its journal what was hung up, and in the list what stays.
 */
class ExitTest extends SimulatorTest {
    private static final List<String> ENDS = List.of(
            "main returns", "System.exit", "System.exit in a handler", "System.exit in a pause handler", "kill -9");
    private static final List<String> SIGNALS = List.of("INT", "TERM");
    private static final List<String> ENTRIES = List.of("Home", "Modem", "Office");

    /** All of them at a time, each with a journal and a state file of its own. */
    private static final Map<String, ChildProcess> CHILDREN = new HashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void startsAll() throws Exception {
        Path scenario = Files.writeString(folder.resolve("exit.scenario"), """
            0 OpenPort
            1h Connected
            hang-up takes 3 looks
            script entry "Modem"
            0 OpenPort
            0 RetryAuthentication otherwise 691
            0 Connected
            hang-up takes 3 looks
            script entry "Home"
            0 Connected
            hang-up takes 3 looks
            """);
        for (String end : ENDS) {
            CHILDREN.put(end, start(scenario, end, new String[0]));
        }
        for (String signal : OS.WINDOWS.isCurrentOs() ? List.<String>of() : SIGNALS) {
            // A shell that starts the tests in its background has children ignore INT; only Linux can undo that.
            String[] launcher = {"env", "--default-signal=" + signal};
            CHILDREN.put(signal, start(scenario, signal, OS.LINUX.isCurrentOs() ? launcher : new String[0]));
        }
    }

    private static ChildProcess start(Path scenario, String end, String... launcher) throws IOException {
        return ChildJvm.withNativeAccess()
                .launcher(launcher)
                .environment("RASSIM_JOURNAL", folder.resolve(end + ".journal").toString())
                .environment("RASSIM_STATE", folder.resolve(end + ".state").toString())
                .environment("RASSIM_SCENARIO", scenario.toString())
                .environment("RASSIM_CLOCK", "real")
                .start(ExitProgram.class, end);
    }

    @AfterAll
    static void endsAll() {
        CHILDREN.values().forEach(ChildProcess::close);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # the end                      | exit code | hung up      | stays
        main returns                   | 0         | Modem Office | Home
        System.exit                    | 3         | Modem Office | Home
        System.exit in a handler       | 3         | Modem Office | Home
        System.exit in a pause handler | 3         | Modem Office | Home
        """)
    void exitHangsUpWhatIsInProgressAndNoConnection(String end, int code, String hungUp, String stays)
            throws Exception {
        ChildProcess child = child(end);
        assertThat(child.answer()).isEqualTo("ready");
        assertThat(child.exitCode()).isEqualTo(code);
        assertLeft(end, hungUp, stays);
    }

    @ParameterizedTest
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "Windows has no kill -INT or -TERM, and Ctrl-C is for its console alone to send")
    @CsvSource(delimiter = '|', textBlock = """
        # signal     | exit code | hung up      | stays
        INT          | 130       | Modem Office | Home
        TERM         | 143       | Modem Office | Home
        """)
    void signalsDoAsExitDoes(String signal, int code, String hungUp, String stays) throws Exception {
        ChildProcess child = child(signal);
        assertThat(child.answer()).isEqualTo("ready");
        child.signal(signal);
        assertThat(child.exitCode()).isEqualTo(code);
        assertLeft(signal, hungUp, stays);
    }

    /** That dials in progress end with their process all the same is what the simulator does; not verified on Windows. */
    @Test
    void killedProcessHangsNothingUp() throws Exception {
        ChildProcess child = child("kill -9");
        assertThat(child.answer()).isEqualTo("ready");
        child.kill();
        assertThat(child.exitCode()).isNotZero();
        assertLeft("kill -9", "", "Home");
    }

    private static ChildProcess child(String end) {
        return requireNonNull(CHILDREN.get(end), end);
    }

    /** A connection that is left is as good as one's own: listed, polled and hung up here. */
    private void assertLeft(String end, String hungUp, String stays) throws Exception {
        Journal journal = new Journal(Files.readAllLines(folder.resolve(end + ".journal")));
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(journal.handles(entry)).hasSize(1));
        assertThat(ENTRIES.stream().filter(journal::isHungUp))
                .as("%s", journal)
                .containsExactlyElementsOf(words(hungUp));
        assertThat(journal.lines().stream().filter(line -> line.contains("RasHangUpW")))
                .hasSize(words(hungUp).size());
        simulator.stateFile(folder.resolve(end + ".state"));
        assertThat(ENTRIES.stream()
                        .filter(entry -> isThere(journal.handles(entry).getFirst())))
                .containsExactlyElementsOf(words(stays));
        List<RasConnection> connections = ras.connections();
        assertThat(connections).extracting(RasConnection::entryName).containsExactlyElementsOf(words(stays));
        for (RasConnection connection : connections) {
            assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
            hangUp(connection);
            assertThat(isThere(connection.handle().value())).isFalse();
        }
    }

    private static boolean isThere(long handle) {
        try (StatusPoller poller = new StatusPoller(handle)) {
            return poller.poll() == 0;
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
