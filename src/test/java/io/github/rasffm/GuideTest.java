// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import io.github.rasffm.internal.call.ChildProcess;
import io.github.rasffm.simulator.RasSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The programs of README and guide, compiled and run as a reader would. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Windows JVM of the tests has no compiler")
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

    @TempDir
    Path folder;

    @BeforeEach
    void programsAreInTheFolder() throws IOException {
        programs("../docs/guide.md").forEach(this::write);
    }

    @Test
    void everyProgramOfTheGuideIsRunHere() throws IOException {
        assertThat(programs("../docs/guide.md").keySet())
                .containsExactlyInAnyOrder("Answer", "Dial", "HangUp", "Links", "Watch");
        assertThat(programs("../README.md").keySet()).containsExactly("Dial");
    }

    @Test
    void firstProgramOfTheReadmeConnectsAndHangsUp() throws Exception {
        programs("../README.md").forEach(this::write);
        assertThat(run(jvm(), "Dial"))
                .contains("OpenPort", "Connected")
                .last()
                .asString()
                .contains("kind=GONE");
    }

    @Test
    void dialShowsEachState() throws Exception {
        assertThat(run(jvm(), "Dial", "Office"))
                .contains("OpenPort               opening the port", "connected by WAN Miniport (IKEv2)");
    }

    @Test
    void pauseIsAnsweredTwiceWronglyAndThenRightly() throws Exception {
        ChildJvm jvm = jvm().environment("RASSIM_SCENARIO", "pausesForPassword");
        assertThat(run(jvm, List.of("wrong", "worse", "sesame"), "Answer", "Office"))
                .contains("RetryAuthentication", "connected")
                .satisfies(lines -> {
                    assertThat(lines)
                            .filteredOn(line -> line.startsWith("Wrong password"))
                            .hasSize(3);
                    assertThat(lines).noneMatch(line -> line.contains("sesame"));
                });
    }

    @Test
    void otherPausesAreAnsweredToo() throws Exception {
        for (String scenario : List.of("callbackByCaller", "asksForEap", "passwordExpired")) {
            ChildJvm jvm = jvm().environment("RASSIM_SCENARIO", scenario);
            assertThat(run(jvm, List.of("sesame"), "Answer", "Office"))
                    .as(scenario)
                    .contains("connected");
        }
    }

    @Test
    void connectionOfAnotherProgramIsHungUp() throws Exception {
        String state = folder.resolve("connections").toString();
        run(jvm().environment("RASSIM_STATE", state).environment("RASSIM_CLOCK", "100x"), "Dial", "Office");
        ChildJvm other = jvm().environment("RASSIM_STATE", state).environment("RASSIM_CLOCK", "100x");
        assertThat(run(other, "HangUp", "Office")).endsWith("Office: the connection is up", "GONE");
    }

    @Test
    void linkThatFailsEndsOnlyItself() throws Exception {
        ChildJvm jvm = jvm().environment("RASSIM_SCENARIO", "multilink");
        assertThat(run(jvm, "Links", "Modem"))
                .contains("link 3: ConnectDevice ERROR_NO_ANSWER", "link 2: SubEntryConnected", "up: [1, 2]");
    }

    @Test
    void pollerSeesTheConnectionGo() throws Exception {
        assertThat(run(jvm(), "Watch", "Home"))
                .contains("Connected")
                .last()
                .asString()
                .contains("INVALID_HANDLE (6)");
    }

    private static ChildJvm jvm() {
        return ChildJvm.withNativeAccess()
                .flag("-XX:TieredStopAtLevel=1")
                .flag("-Drasffm.library=" + RasSimulator.open().library())
                .environment("RASSIM_CLOCK", "virtual");
    }

    private List<String> run(ChildJvm jvm, String program, String... arguments) throws Exception {
        return run(jvm, List.of(), program, arguments);
    }

    private List<String> run(ChildJvm jvm, List<String> typed, String program, String... arguments) throws Exception {
        try (ChildProcess child = jvm.start(folder.resolve(program + ".java"), arguments)) {
            for (String line : typed) {
                child.type(line);
            }
            return child.success();
        }
    }

    private void write(String name, String program) {
        try {
            Files.writeString(folder.resolve(name + ".java"), program);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> programs(String page) throws IOException {
        Map<String, String> programs = new TreeMap<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of(page)));
        while (block.find()) {
            Matcher name = CLASS.matcher(block.group(1));
            assertThat(name.find()).as("a whole program: %s", block.group(1)).isTrue();
            programs.put(name.group(1), block.group(1));
        }
        return programs;
    }
}
