/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes as users write them, which {@link RasSimulatorExtensionTest} runs; some are wrong on purpose. */
final class KitCases {
    private KitCases() {}

    /** What the dial of an entry comes to: 0, or the number that the scenario gives. */
    private static int outcome(String entry) {
        TinyClient client = new TinyClient();
        TinyClient.Dialled dialled = client.dial(entry);
        if (dialled.handle() != 0) {
            client.hangUp(dialled.handle());
        }
        return dialled.code();
    }

    @Scenario("failsAuthentication")
    static class Places {
        @Test
        void takesTheScenarioOfTheClass() {
            assertThat(outcome("Office")).isEqualTo(691);
        }

        @Test
        @Scenario("connects")
        void takesTheScenarioOfTheMethodFirst() {
            assertThat(outcome("Office")).isZero();
        }

        @Test
        @Scenario(clock = "manual")
        void takesTheClockAloneFromTheMethod(RasSimulator simulator) {
            assertThat(simulator.step()).isFalse();
            simulator.clock(SimulatorClock.virtual());
            assertThat(outcome("Office")).isEqualTo(691);
        }

        @Nested
        class Inside {
            @Test
            void takesTheScenarioOfTheClassAround() {
                assertThat(outcome("Office")).isEqualTo(691);
            }

            @Test
            @PhoneBook(entries = {"Berlin", "Hamburg"})
            void takesThePhoneBookOfTheMethod() {
                assertThat(outcome("Office")).isEqualTo(623);
                assertThat(outcome("Hamburg")).isEqualTo(691);
            }
        }

        @Nested
        @Scenario("connects")
        class InsideWithItsOwn {
            @Test
            void takesItsOwn() {
                assertThat(outcome("Office")).isZero();
            }
        }
    }

    static class Heir extends Places {}

    static class Sources {
        @Test
        @Scenario(text = "5ms OpenPort error 633")
        void takesAText() {
            assertThat(outcome("Office")).isEqualTo(633);
        }

        @Test
        @Scenario(resource = "kit.scenario")
        void takesAResource() {
            assertThat(outcome("Office")).isEqualTo(678);
        }

        @Test
        @PhoneBook("kit.pbk")
        @Scenario(text = "0 Connected\nscript entry Branch\n5ms OpenPort error 633")
        void takesAPhoneBookThatTheScenarioKnows(RasSimulator simulator) {
            assertThat(outcome("Branch")).isEqualTo(633);
            assertThat(outcome("Line")).isZero();
            assertThat(simulator.phoneBook())
                    .hasValueSatisfying(file -> assertThat(file).isRegularFile());
        }

        @Test
        @PhoneBook(text = "[Branch]\nType=2\n")
        void takesAPhoneBookWrittenOut() {
            assertThat(outcome("Branch")).isZero();
        }

        @Test
        @PhoneBook(file = "src/test/resources/io/github/rasffm/simulator/kit.pbk")
        void takesAPhoneBookWhereItIs(RasSimulator simulator) {
            assertThat(outcome("Branch")).isZero();
            assertThat(simulator.phoneBook())
                    .map(file -> file.getFileName().toString())
                    .hasValue("kit.pbk");
        }

        @Test
        @Scenario
        void hasTheBuiltInPhoneBookElse(RasSimulator simulator) {
            assertThat(outcome("Office")).isZero();
            assertThat(simulator.phoneBook()).isEmpty();
        }
    }

    @PhoneBook(entries = "Berlin")
    static class Books {
        @Test
        void takesThatOfTheClass() {
            assertThat(outcome("Berlin")).isZero();
        }

        @Test
        @PhoneBook(entries = "Hamburg")
        void takesThatOfTheMethodFirst() {
            assertThat(outcome("Berlin")).isEqualTo(623);
            assertThat(outcome("Hamburg")).isZero();
        }
    }

    @Scenario
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private final List<Integer> sizes = new ArrayList<>();
        private final RasSimulator simulator;

        OneInstance(RasSimulator simulator) {
            this.simulator = simulator;
        }

        @BeforeEach
        void startsFresh() {
            sizes.add(simulator.journal().size());
            outcome("Office");
        }

        @RepeatedTest(3)
        void again() {
            assertThat(sizes).containsOnly(0);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Office", "Home", "Modem"})
        void withEach(String entry, RasSimulator given) {
            assertThat(outcome(entry)).isZero();
            assertThat(given).isSameAs(simulator);
            assertThat(given.journal().dials(entry)).isNotEmpty();
        }
    }

    /** The test itself passes, but what it dialled stays. */
    static class LeavesAConnection {
        @Test
        @Scenario
        void forgetsToHangUp() {
            assertThat(new TinyClient().dial("Office").code()).isZero();
        }

        @Test
        @Scenario
        void isNotTroubledByTheOneBefore(RasSimulator simulator) {
            assertThat(simulator.openHandles()).isZero();
        }
    }

    /** Its connection is hung up, and nobody lets the time pass that this takes. */
    static class StopsTheClock {
        @Test
        @Scenario(text = "0 Connected\nhang-up takes 1s")
        void hangsUpButWaitsForNothing(RasSimulator simulator) {
            TinyClient client = new TinyClient();
            long handle = client.dial("Office").handle();
            simulator.clock(SimulatorClock.manual());
            client.hangUp(handle);
            for (int i = 0; i < 40; i++) {
                client.status(handle);
            }
        }

        @Test
        @Scenario
        void movesAClockThatMovesByItself(RasSimulator simulator) {
            simulator.advance(Duration.ofSeconds(1));
        }
    }

    static class LeavesSteps {
        @Test
        @Scenario(text = "0 Connected\ndrop after 1h error 829", clock = "real")
        void hangsUpInTime() {
            assertThat(outcome("Office")).isZero();
        }
    }

    static class Wrong {
        @Test
        @Scenario("sings")
        void unknownScenario() {}

        @Test
        @Scenario(value = "connects", text = "0 Connected")
        void twoScenarios() {}

        @Test
        @Scenario(text = "5ms Nowhere")
        void badText() {}

        @Test
        @Scenario(resource = "bad.scenario")
        void badResource() {}

        @Test
        @Scenario(text = "  \n ")
        void blankText() {}

        @Test
        @Scenario(text = "# later")
        void commentsAlone() {}

        @Test
        @Scenario(resource = "none.scenario")
        void noResource() {}

        @Test
        @Scenario(file = "none.scenario")
        void noFile() {}

        @Test
        @Scenario(file = "failsAuthentication")
        void noFileThoughBuiltIn() {}

        @Test
        @Scenario(clock = "soon")
        void badClock() {}

        @Test
        @PhoneBook
        void emptyPhoneBook() {}

        @Test
        @PhoneBook(text = "[Branch\n")
        void badPhoneBook() {}

        @Test
        @PhoneBook("bad.pbk")
        void badPhoneBookBesideTheTest() {}

        @Test
        @PhoneBook(entries = {"Hamburg", "Berlin", "Berlin"})
        void entryTwice() {}

        @Test
        @PhoneBook(value = "kit.pbk", entries = "Branch")
        void twoPhoneBooks() {}
    }

    /** The extension alone takes no lock of JUnit's; {@code @Nested} classes would run at the same time. */
    @ExtendWith(RasSimulatorExtension.class)
    static class WithoutLock {
        @RepeatedTest(4)
        void isAlone(RasSimulator simulator) {
            assertThat(simulator.journal()).isEmpty();
            assertThat(outcome("Office")).isZero();
            assertThat(simulator.journal().dials("Office")).hasSize(1);
        }
    }

    /** Another extension fails before ours has begun. */
    static class FailsBefore {
        @Test
        @ExtendWith(Refuses.class)
        @Scenario
        void neverRuns() {}
    }

    static final class Refuses implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            throw new IllegalStateException("refused");
        }
    }
}
