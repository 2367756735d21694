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
 * The scenario of a test, or of all tests of a class; brings {@link RasSimulatorExtension} along.
 *
 * <pre>{@code
 * @Test
 * @Scenario("failsAuthentication")
 * void saysThatThePasswordIsWrong() { ... }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RasSimulatorExtension.class)
@ResourceLock(RasSimulatorExtension.LOCK)
public @interface Scenario {
    /** The name of a built-in scenario. */
    String value() default "connects";

    /** The clock, as in {@code RASSIM_CLOCK}: real, virtual, manual, or a speed such as 20x. */
    String clock() default "virtual";
}
