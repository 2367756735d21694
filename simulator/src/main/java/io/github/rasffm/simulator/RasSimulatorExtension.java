/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit test a fresh simulator. Before the test it points {@code Ras.open()} at the simulator (by the system
 * property {@code rasffm.library}, unless the simulator is installed as Windows' own {@code rasapi32.dll}), resets it,
 * and takes the test's {@link PhoneBook} and {@link Scenario}. A parameter of type {@link RasSimulator} gets it. After
 * the test it waits until nothing is due, and fails the test if a handle is still owed a hang-up or a notifier still
 * runs.
 *
 * <p>There is one simulator in a process, so tests that use it run one after the other, also where JUnit runs others in
 * parallel. What a {@code @BeforeAll} method has dialled is gone when the first test begins.
 */
public final class RasSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    /** The key of JUnit's resource lock that {@link Scenario} and {@link PhoneBook} take. */
    public static final String LOCK = "io.github.rasffm.simulator";

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(RasSimulatorExtension.class);
    /** For those who register the extension without an annotation, and with it without the lock. */
    private static final Semaphore ONE_TEST = new Semaphore(1);

    private static volatile @Nullable Thread testing;

    @Override
    public void beforeAll(ExtensionContext context) {
        LibraryFile.pointClientTo(RasSimulator.open().library());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws InterruptedException {
        beforeAll(context);
        enter();
        PhoneBookOfTest phoneBook = new PhoneBookOfTest();
        context.getStore(OURS).put(PhoneBookOfTest.class, phoneBook);
        RasSimulator simulator = RasSimulator.open();
        TestPlace place = TestPlace.of(context);
        simulator.reset();
        if (!simulator.failure().isEmpty()) {
            throw new IllegalStateException("the simulator cannot be used: " + simulator.failure()
                    + "; tests need none of its variables, so unset it");
        }
        phoneBook.apply(place, simulator);
        ScenarioOfTest.apply(place, simulator);
    }

    /** JUnit lets a thread that waits inside a test run another one meanwhile, unless a resource lock forbids it. */
    private static void enter() throws InterruptedException {
        if (Thread.currentThread().equals(testing)) {
            throw new IllegalStateException("a test on the simulator has begun inside another one: annotate both with"
                    + " @Scenario, or with @ResourceLock(RasSimulatorExtension.LOCK)");
        }
        ONE_TEST.acquire();
        testing = Thread.currentThread();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // JUnit calls this also when another extension has failed before ours began.
        PhoneBookOfTest begun = context.getStore(OURS).remove(PhoneBookOfTest.class, PhoneBookOfTest.class);
        if (begun == null) {
            return;
        }
        RasSimulator simulator = RasSimulator.open();
        try (begun) {
            Balance.check(simulator);
        } finally {
            try {
                simulator.reset();
            } finally {
                testing = null;
                ONE_TEST.release();
            }
        }
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
