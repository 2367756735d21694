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
 * The default phone book of a test, or of all tests of a class and the classes nested in it; brings
 * {@link RasSimulatorExtension} along. Without it there is the built-in one, with {@code Office}, {@code Home} and
 * {@code Modem}, whatever the environment says.
 *
 * <pre>{@code
 * @Test
 * @PhoneBook(entries = {"Berlin", "Hamburg"})
 * void dialsTheNextBranchWhenOneDoesNotAnswer() { ... }
 * }</pre>
 *
 * <p>The nearest annotation counts: that of the method, of the class, of the class around it. Exactly one of
 * {@link #value}, {@link #text}, {@link #file} and {@link #entries} is given. Code that names its phone book by a path
 * gets it from {@link RasSimulator#phoneBook()}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RasSimulatorExtension.class)
@ResourceLock(RasSimulatorExtension.LOCK)
public @interface PhoneBook {
    /** A {@code .pbk} file beside the test class, as {@link Class#getResource} finds it; a copy is used. */
    String value() default "";

    /** What stands in the {@code .pbk} file. */
    String text() default "";

    /** The path of a {@code .pbk} file, from the folder in which the test runs; it is used itself. */
    String file() default "";

    /** The names of entries, each a VPN. */
    String[] entries() default {};
}
