/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasffm.bench.fixture.BenchLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every way to start gives the state of a connected connection, or is refused. */
final class StartupTest {
    private static final Path GLUE = Path.of(System.getProperty("rasffm.bench.glue", "none"));

    @Test
    void startsEachVariantOnce() throws IOException, InterruptedException {
        List<String> started = new ArrayList<>();
        List<Startup.Times> times = new ArrayList<>();

        Startup startup = startup("", Archive.NONE, GLUE);
        startup.run(1, new Startup.Watcher() {
            @Override
            public void begins(String name) {
                started.add(name);
            }

            @Override
            public void told(List<Startup.Times> soFar) {
                times.addAll(soFar);
            }
        });

        assertThat(times)
                .hasSize(11)
                .allSatisfy(each -> assertThat(each.millis()).hasSize(1).allMatch(millis -> millis > 0));
        assertThat(times).extracting(Startup.Times::name).containsExactlyElementsOf(started);
        assertThat(startup.conditions())
                .hasEntrySatisfying(
                        "FirstPoll",
                        said -> assertThat(said)
                                .startsWith("clock 1000x; journal on; lock one mutex and the state file's; ABI "))
                .hasEntrySatisfying(
                        "FirstDial",
                        said -> assertThat(said).startsWith("clock virtual; journal on; lock one mutex; "));
    }

    @Test
    void theArchiveOfTheRecipeIsMadeAndUsed() throws IOException, InterruptedException {
        List<Startup.Times> times = new ArrayList<>();

        startup("FirstPoll.rasffm", Archive.CDS, GLUE).run(1, new Startup.Watcher() {
            @Override
            public void told(List<Startup.Times> soFar) {
                times.addAll(soFar);
            }
        });

        assertThat(times)
                .singleElement()
                .satisfies(each -> assertThat(each.millis()).hasSize(1));
    }

    @Test
    void refusesAVariantThatGivesAnotherAnswer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> startup("FirstPoll.jni", Archive.NONE, Path.of("missing.so"))
                        .run(1, new Startup.Watcher() {}))
                .withMessageContaining("not measured, because jni said null");
    }

    private static Startup startup(String filter, Archive archive, Path glue) {
        return Startup.of(filter, List.of(archive), BenchLibrary.open().file(), glue);
    }
}
