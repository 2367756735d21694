/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each JUnit test a fresh simulator: sets the system property {@code rasffm.library} unless it is
 * set or the simulator is installed as Windows' own {@code rasapi32.dll}, resets, takes the {@link Scenario} and its clock (without one: {@code connects}, virtual), hands
 * a {@link RasSimulator} to a parameter of that type. After the test it waits until nothing is due, and
 * fails the test if a handle is still owed a hang-up or a notifier still runs.
 */
public final class RasSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    /** The key of JUnit's resource lock that {@link Scenario} takes. */
    public static final String LOCK = "io.github.rasffm.simulator";

    private static final String CLIENT_PROPERTY = "rasffm.library";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int JOURNAL_LINES = 30;
    /** For those who register the extension without the annotation, and with it without the lock. */
    private static final Semaphore ONE_TEST = new Semaphore(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Path library = RasSimulator.open().library();
        if (System.getProperty(CLIENT_PROPERTY) == null && !isOfSystem(library)) {
            System.setProperty(CLIENT_PROPERTY, library.toString());
        }
    }

    /** Installed there, it is what a client finds that names no library. */
    private static boolean isOfSystem(Path library) {
        String windows = System.getenv("SystemRoot");
        return windows != null && library.equals(Path.of(windows, "System32", "rasapi32.dll"));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws InterruptedException {
        beforeAll(context);
        ONE_TEST.acquire();
        RasSimulator simulator = RasSimulator.open();
        Optional<Scenario> scenario = scenario(context);
        simulator.reset();
        simulator.clock(SimulatorClock.of(scenario.map(Scenario::clock).orElse("virtual")));
        simulator.scenario(scenario.map(Scenario::value).orElse("connects"));
    }

    private static Optional<Scenario> scenario(ExtensionContext context) {
        Optional<Scenario> ofMethod =
                context.getTestMethod().flatMap(method -> AnnotationSupport.findAnnotation(method, Scenario.class));
        return ofMethod.or(
                () -> context.getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, Scenario.class)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RasSimulator simulator = RasSimulator.open();
        try {
            boolean idle = simulator.awaitIdle(PATIENCE);
            int handles = simulator.openHandles();
            int notifiers = simulator.activeNotifiers();
            int identities = simulator.openIdentities();
            if (handles != 0 || notifiers != 0 || identities != 0 || !idle) {
                throw new AssertionError("the test leaves " + handles + " handles not hung up, " + identities
                        + " EAP identities not freed, " + notifiers + " notifiers running"
                        + (idle ? "" : ", steps still due") + ":\n" + end(simulator.journal()));
            }
        } finally {
            try {
                simulator.reset();
            } finally {
                ONE_TEST.release();
            }
        }
    }

    private static String end(List<String> journal) {
        return String.join("\n", journal.subList(Math.max(0, journal.size() - JOURNAL_LINES), journal.size()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RasSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return RasSimulator.open();
    }
}
