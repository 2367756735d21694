/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RasSimulatorExtension.class)
class RasSimulatorTest {
    @Test
    void namesItsLibraryForClients(RasSimulator simulator) {
        assertThat(simulator.library()).isRegularFile();
        String named = System.getProperty("rasffm.library");
        // A simulator installed as Windows' own library needs no name; .ci/windows-jvm runs this suite that way, too.
        assertThat(named == null ? Path.of(System.getenv("SystemRoot"), "System32", "rasapi32.dll") : Path.of(named))
                .isEqualTo(simulator.library());
    }

    @Test
    void listsTheBuiltInScenarios() {
        assertThat(RasSimulator.builtInScenarios())
                .isSorted()
                .contains(
                        "connects",
                        "failsAuthentication",
                        "errorKeepsHandle",
                        "slowHangUp",
                        "neverHangsUp",
                        "alreadyConnected",
                        "deafNotifier",
                        "notifiesBeforeReturn",
                        "unknownState",
                        "disconnectedWithoutError");
    }

    @Test
    void hasAScenarioForEachWayADialCanGo() {
        assertThat(RasSimulator.builtInScenarios())
                .contains(
                        "connectsByModem",
                        "pausesForPassword",
                        "passwordExpired",
                        "callbackByCaller",
                        "serverCallsBack",
                        "asksForEap",
                        "multilink",
                        "multilinkFails",
                        "multilinkJoinsLater",
                        "dropsAfterConnect",
                        "listGrows",
                        "handleReused",
                        "dormantAndReconnects",
                        "repeatsAndReorders",
                        "failsInOpenPort",
                        "failsInApplySettings");
        assertThat(RasSimulator.builtInScenarios().stream().filter(name -> name.startsWith("failsIn")))
                .hasSize(25);
    }

    @Test
    void namesTheMistakeInAPhoneBook(RasSimulator simulator, @TempDir Path folder) throws Exception {
        Path book = Files.writeString(folder.resolve("own.pbk"), "[Branch]\r\nType=2\r\n[Line\r\n");
        assertThat(simulator.phoneBookMistake(book)).hasValue(book + ":3: the section name has no ]");
        Files.writeString(book, "[Branch]\r\nType=2\r\n");
        assertThat(simulator.phoneBookMistake(book)).isEmpty();
        Path none = folder.resolve("none.pbk");
        assertThat(simulator.phoneBookMistake(none)).hasValue(none + ": cannot be opened, or is no regular file");
        assertThat(simulator.openIdentities()).isZero();
    }

    @Test
    void refusesWhatIsNoScenario(RasSimulator simulator) {
        assertThatThrownBy(() -> simulator.scenario("sings"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sings")
                .hasMessageContaining("connects");
        assertThatThrownBy(() -> simulator.scenarioText("5ms Connected\n5ms Nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text:2: no such state: Nowhere");
        assertThatThrownBy(() -> simulator.scenarioText("5ms Connected\n\0\n5ms Nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
    }

    @Test
    void saysWhatMayHaveBeenMeant(RasSimulator simulator) {
        assertThatThrownBy(() -> simulator.scenario("conects"))
                .hasMessage("no built-in scenario conects; did you mean connects?");
        assertThatThrownBy(() -> simulator.set("gone-cod", "6"))
                .hasMessage("no switch gone-cod; did you mean gone-code?");
        assertThatThrownBy(() -> simulator.set("gone-code", "seven"))
                .hasMessageStartingWith("the switch gone-code has no position seven; there are 6, ");
        assertThatThrownBy(() -> simulator.drop(99, 829)).hasMessage("no connected line has the handle 0x63");
        assertThatThrownBy(() -> simulator.notify(99, 0, 0)).hasMessageEndingWith(" has the handle 0x63");
        assertThatThrownBy(() -> simulator.drop("Home", 829)).hasMessage("Home is not connected");
        assertThatThrownBy(() -> simulator.drop("Nowhere", 829)).hasMessage("the phone book has no entry Nowhere");
    }

    @Test
    @Scenario(clock = "manual")
    void saysThatNobodyHasCalledRas(RasSimulator simulator) {
        assertThatThrownBy(() -> simulator.advanceUntil(journal -> false, Duration.ZERO))
                .hasMessageStartingWith("at PT0S nothing more is due, and nobody has called RAS: ");
        new TinyClient().dial("Nowhere");
        assertThatThrownBy(() -> simulator.advanceUntil(journal -> false, Duration.ZERO))
                .hasMessageContaining("waited for:\n")
                .hasMessageContaining("Nowhere");
    }

    @Test
    void readsAScenarioFile(RasSimulator simulator, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("own.scenario"), "dial returns\n");
        assertThatThrownBy(() -> simulator.scenarioFile(file))
                .hasMessageContaining("own.scenario:1: missing: a number");
        simulator.scenarioFile(Files.writeString(file, "5ms Connected\n"));
    }

    @Test
    @Scenario(clock = "manual")
    void movesTheManualClockAlone(RasSimulator simulator) {
        assertThat(simulator.now()).isZero();
        simulator.advance(Duration.ofSeconds(3));
        assertThat(simulator.now()).isEqualTo(Duration.ofSeconds(3));
        assertThatThrownBy(() -> simulator.advance(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToMoveAnotherClock(RasSimulator simulator) {
        assertThatThrownBy(() -> simulator.advance(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(simulator::step).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> simulator.advanceUntil(journal -> false)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Scenario(text = "5ms OpenPort\n1s Connected\ndrop after 1h error 829", clock = "manual")
    void advancesToWhatTheJournalShowsAndNoFurther(RasSimulator simulator) throws Exception {
        FutureTask<TinyClient.Dialled> dial = new FutureTask<>(() -> new TinyClient().dial("Office"));
        Thread.ofPlatform().daemon().start(dial);
        simulator.advanceUntil(journal -> !journal.dials("Office").isEmpty());
        assertThat(simulator.now()).isEqualTo(Duration.ofMillis(1005));
        new TinyClient().hangUp(dial.get().handle());
    }

    @Test
    void letsTheLineOfAnEntryDrop(RasSimulator simulator) {
        TinyClient.Dialled dialled = new TinyClient().dial("Office");
        simulator.drop("Office", 829);
        assertThatThrownBy(() -> simulator.drop("Office", 829))
                .as("it has dropped already")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Office is not connected");
        assertThatThrownBy(() -> simulator.drop("Home", 829)).isInstanceOf(IllegalArgumentException.class);
        new TinyClient().hangUp(dialled.handle());
    }

    @Test
    void takesAPhoneBookUntilTheNextReset(RasSimulator simulator, @TempDir Path folder) throws Exception {
        Path book = Files.writeString(folder.resolve("own.pbk"), "[Branch]\nType=2\n");
        simulator.phoneBook(book);
        assertThat(simulator.phoneBook()).hasValue(book);
        assertThat(new TinyClient().dial("Office").code()).isEqualTo(623);
        assertThatThrownBy(() -> simulator.phoneBook(folder.resolve("none.pbk")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.pbk: cannot be opened");
        assertThat(simulator.phoneBook()).as("the one before stays").hasValue(book);
        simulator.reset();
        assertThat(simulator.phoneBook()).isEmpty();
    }

    @Test
    void sharesAStateFileUntilTheNextReset(RasSimulator simulator, @TempDir Path folder) {
        Path file = folder.resolve("my connections");
        simulator.stateFile(file);
        assertThat(file).isRegularFile();
        assertThatThrownBy(() -> simulator.clock(SimulatorClock.virtual()))
                .as("a clock that processes cannot share")
                .isInstanceOf(IllegalArgumentException.class);
        simulator.reset();
        simulator.clock(SimulatorClock.virtual());
    }

    @Test
    void refusesAStateFileThatCannotBeMade(RasSimulator simulator, @TempDir Path folder) {
        assertThatThrownBy(() -> simulator.stateFile(folder.resolve("nowhere").resolve("file")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> simulator.stateFile(Path.of("a".repeat(2000))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhyADamagedStateFileIsRefusedAndKeepsIt(RasSimulator simulator, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("state"), "not ours");
        assertThat(simulator.failure()).isEmpty();
        assertThatThrownBy(() -> simulator.stateFile(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("RASSIM_STATE=" + file + ": damaged")
                .hasMessage(simulator.failure());
        assertThat(file).hasContent("not ours");
        simulator.reset();
        assertThat(simulator.failure()).isEmpty();
    }

    @Test
    void knowsItsSwitches(RasSimulator simulator) {
        assertThat(simulator.switches()).containsKey("disconnected-after-error");
        simulator.switches().forEach((name, positions) -> {
            assertThat(positions).as(name).hasSizeGreaterThan(1);
            positions.forEach(position -> simulator.set(name, position));
        });
        assertThatThrownBy(() -> simulator.set("gone-code", "7")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startsWithAnEmptyJournalAndNothingOpen(RasSimulator simulator) {
        assertThat(simulator.journal()).isEmpty();
        assertThat(simulator.openHandles()).isZero();
        assertThat(simulator.activeNotifiers()).isZero();
        assertThat(simulator.awaitIdle(Duration.ZERO)).isTrue();
    }

    @Test
    void readsClocksAsTheEnvironmentDoes() {
        assertThat(SimulatorClock.of("20x")).isEqualTo(SimulatorClock.speed(20));
        assertThat(SimulatorClock.of("virtual")).isEqualTo(SimulatorClock.virtual());
        assertThatThrownBy(() -> SimulatorClock.of("soon")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SimulatorClock.of("0x")).isInstanceOf(IllegalArgumentException.class);
    }
}
