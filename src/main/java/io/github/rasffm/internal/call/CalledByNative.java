/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the body of an upcall. An exception that leaves it ends the JVM, so its first statement is a try that catches
 * everything; it takes no lock, allocates nothing on the good path, and calls no user code.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface CalledByNative {}
