/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What RAS does in a test, or in all tests of a class and the classes nested in it; brings
 * {@link RasSimulatorExtension} along.
 *
 * <pre>{@code
 * @Test
 * @Scenario("failsAuthentication")
 * void saysThatThePasswordIsWrong() { ... }
 *
 * @Test
 * @Scenario(text = """
 *         5ms OpenPort
 *         2s  ConnectDevice error 678
 *         """, clock = "manual")
 * void saysThatNobodyAnswers(RasSimulator simulator) { ... }
 * }</pre>
 *
 * <p>Scenario and clock are each taken from the nearest annotation that says one: that of the method, of the class, of
 * the class around it. No more than one of {@link #value}, {@link #text}, {@link #resource} and {@link #file} may be
 * given; where none is said the dial {@code connects}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RasSimulatorExtension.class)
@ResourceLock(RasSimulatorExtension.LOCK)
public @interface Scenario {
    /** The name of a built-in scenario: one of {@link RasSimulator#builtInScenarios}. */
    String value() default "";

    /** The scenario itself, a step or directive a line. */
    String text() default "";

    /** A scenario beside the test class, as {@link Class#getResource} finds it. */
    String resource() default "";

    /** The path of a scenario, from the folder in which the test runs: as {@code ras record} has written it. */
    String file() default "";

    /** The clock, as in {@code RASSIM_CLOCK}: real, virtual, manual, or a speed such as 20x; virtual where none is said. */
    String clock() default "";
}
