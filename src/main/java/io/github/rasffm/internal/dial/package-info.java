// SPDX-License-Identifier: Apache-2.0
/**
 * The dial operation: its state machine, the ring and dispatcher that bring notifications, the token table, the threads
 * that make native calls, and the hang-up wait.
 *
 * <p>Internal. May know {@code model}, {@code call} and {@code view}; foreign memory is not visible here.
 */
@NullMarked
package io.github.rasffm.internal.dial;

import org.jspecify.annotations.NullMarked;
