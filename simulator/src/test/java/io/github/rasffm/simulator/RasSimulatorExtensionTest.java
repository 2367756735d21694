/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes as users write them, right and wrong ones, and looks at what JUnit says of them. */
@ResourceLock(RasSimulatorExtension.LOCK)
class RasSimulatorExtensionTest {
    private static EngineExecutionResults run(Class<?>... types) {
        EngineTestKit.Builder engine = EngineTestKit.engine("junit-jupiter");
        for (Class<?> type : types) {
            engine.selectors(selectClass(type));
        }
        return engine.execute();
    }

    private static void assertAllPass(int tests, Class<?> type) {
        Events events = run(type).testEvents();
        assertThat(failures(events)).isEmpty();
        assertThat(events.succeeded().count()).isEqualTo(tests);
    }

    /** Name of the test to message of its failure. */
    private static Map<String, String> failures(Events tests) {
        Map<String, String> failures = new TreeMap<>();
        tests.failed().stream()
                .forEach(event -> failures.put(
                        event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", ""),
                        event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse("")));
        return failures;
    }

    @Test
    void scenarioClockAndPhoneBookComeFromTheNearestAnnotation() {
        assertAllPass(6, KitCases.Places.class);
    }

    @Test
    void annotationsAreInherited() {
        assertAllPass(6, KitCases.Heir.class);
    }

    @Test
    void scenariosAndPhoneBooksMayBeTextsResourcesAndFiles() {
        assertAllPass(6, KitCases.Sources.class);
        assertAllPass(2, KitCases.Books.class);
    }

    @Test
    void eachTestBeginsFreshAlsoWithOneInstanceRepeatedAndParameterized() {
        assertAllPass(6, KitCases.OneInstance.class);
    }

    @Test
    void testThatLeavesAConnectionFailsAndIsToldWhatToDo() {
        Events tests = run(KitCases.LeavesAConnection.class).testEvents();
        assertThat(failures(tests))
                .containsOnlyKeys("forgetsToHangUp")
                .hasEntrySatisfying("forgetsToHangUp", message -> {
                    assertThat(message).startsWith("the test leaves behind:\n- not hung up: Office (handle 0x");
                    assertThat(message)
                            .contains("; hang up each connection", "\nThe journal ends:\n", "entry=\"Office\"");
                });
        assertThat(tests.succeeded().count()).isEqualTo(1);
    }

    @Test
    void testThatStopsTheClockIsToldToMoveIt() {
        assertThat(failures(run(KitCases.StopsTheClock.class).testEvents()))
                .containsOnlyKeys("hangsUpButWaitsForNothing", "movesAClockThatMovesByItself")
                .hasEntrySatisfying(
                        "hangsUpButWaitsForNothing",
                        message -> assertThat(message)
                                .contains("- hung up, but not gone: Office (handle 0x", "advance the manual clock")
                                .contains("RasHangUp", "\n  and 39 more of the same"))
                .hasEntrySatisfying(
                        "movesAClockThatMovesByItself",
                        message -> assertThat(message)
                                .contains("only the manual clock can be moved", "@Scenario(clock = \"manual\")"));
    }

    @Test
    void hangUpIsSeenWhateverTimeTheScenarioHasLeft() {
        assertAllPass(1, KitCases.LeavesSteps.class);
    }

    @Test
    void mistakesInAnnotationsAreNamedWithTheirPlace() {
        Events tests = run(KitCases.Wrong.class).testEvents();
        assertThat(tests.succeeded().count()).isZero();
        Map<String, String> failures = failures(tests);
        assertThat(failures.get("unknownScenario"))
                .startsWith("@Scenario of KitCases.Wrong.unknownScenario: no built-in scenario sings; there are ")
                .contains("connects");
        assertThat(failures.get("twoScenarios")).endsWith("gives more than one of value, text, resource and file");
        assertThat(failures.get("badText")).endsWith("text:1: no such state: Nowhere");
        assertThat(failures.get("noResource")).contains("no resource none.scenario beside " + KitCases.class.getName());
        assertThat(failures.get("badResource")).endsWith("badResource: bad.scenario:2: no such state: Nowhere");
        assertThat(failures.get("blankText")).endsWith("text:1: there is nothing in it: a dial would never end");
        assertThat(failures.get("commentsAlone")).contains("text:1: there is nothing in it");
        assertThat(failures.get("noFile")).endsWith("none.scenario: no such file");
        assertThat(failures.get("noFileThoughBuiltIn")).endsWith("failsAuthentication: no such file");
        assertThat(failures.get("badClock"))
                .endsWith("no clock soon; wanted: real, virtual, manual, or a speed such as 20x");
        assertThat(failures.get("emptyPhoneBook")).endsWith("wants exactly one of value, text, file and entries");
        assertThat(failures.get("badPhoneBook")).endsWith("badPhoneBook: text:1: the section name has no ]");
        assertThat(failures.get("badPhoneBookBesideTheTest")).endsWith(": bad.pbk:3: the section name has no ]");
        assertThat(failures.get("entryTwice")).endsWith("entryTwice: entries: Berlin: a second entry of this name");
        assertThat(failures.get("twoPhoneBooks")).endsWith("wants exactly one of value, text, file and entries");
        assertThat(failures).hasSize(15);
    }

    @Test
    void testsGoOnAfterOneThatNeverBegan() {
        assertThat(failures(run(KitCases.FailsBefore.class).testEvents())).containsOnlyKeys("neverRuns");
        assertAllPass(6, KitCases.Places.class);
    }

    @Test
    void testsOfSeveralClassesRunOneAfterTheOtherWhereJUnitRunsInParallel() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(KitCases.Places.class), selectClass(KitCases.Sources.class))
                .selectors(selectClass(KitCases.OneInstance.class), selectClass(KitCases.WithoutLock.class))
                .execute()
                .testEvents();
        assertThat(failures(tests)).isEmpty();
        assertThat(tests.succeeded().count()).isEqualTo(22);
    }
}
