/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads {@link Scenario}. */
final class ScenarioOfTest {
    private ScenarioOfTest() {}

    static void apply(TestPlace place, RasSimulator simulator) {
        List<TestPlace.Found<Scenario>> found = place.find(Scenario.class);
        clock(found, simulator);
        Optional<TestPlace.Found<Scenario>> chosen = Optional.empty();
        for (TestPlace.Found<Scenario> each : found) {
            long said = sources(each.annotation());
            if (said > 1) {
                throw new ExtensionConfigurationException(
                        each + " gives more than one of value, text, resource and file");
            }
            if (said == 1 && chosen.isEmpty()) {
                chosen = Optional.of(each);
            }
        }
        chosen.ifPresentOrElse(each -> take(each, simulator), () -> simulator.scenario("connects"));
    }

    private static void clock(List<TestPlace.Found<Scenario>> found, RasSimulator simulator) {
        Optional<TestPlace.Found<Scenario>> chosen = found.stream()
                .filter(each -> !each.annotation().clock().isEmpty())
                .findFirst();
        try {
            simulator.clock(
                    chosen.map(each -> SimulatorClock.of(each.annotation().clock()))
                            .orElse(SimulatorClock.virtual()));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    chosen.map(Object::toString).orElse("") + ": " + e.getMessage(), e);
        }
    }

    private static long sources(Scenario scenario) {
        return List.of(scenario.value(), scenario.text(), scenario.resource(), scenario.file()).stream()
                .filter(source -> !source.isEmpty())
                .count();
    }

    private static void take(TestPlace.Found<Scenario> found, RasSimulator simulator) {
        Scenario scenario = found.annotation();
        try {
            if (!scenario.value().isEmpty()) {
                simulator.scenario(scenario.value());
            } else if (!scenario.text().isEmpty()) {
                simulator.scenarioText(scenario.text());
            } else if (!scenario.resource().isEmpty()) {
                simulator.scenarioText(scenario.resource(), found.resource(scenario.resource()));
            } else {
                simulator.scenarioFile(Path.of(scenario.file()));
            }
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(found + ": " + e.getMessage(), e);
        }
    }
}
