/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Benchmarks of the binding, beside C, JNI and JNA.
 *
 * <p>The annotations of a class say how JMH alone would run it. {@code bench/run} has times of its own, and of the
 * counts takes one: how many iterations {@code quick} warms up. It is higher where threads wake each other, because the
 * compiler reaches some of them late; {@code smoke} and {@code full} warm all classes up alike.
 */
@NullMarked
package io.github.rasffm.bench;

import org.jspecify.annotations.NullMarked;
