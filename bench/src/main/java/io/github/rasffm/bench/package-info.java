/* SPDX-License-Identifier: Apache-2.0 */
/** Benchmarks of the binding, beside C, JNI and JNA. */
@NullMarked
package io.github.rasffm.bench;

import org.jspecify.annotations.NullMarked;
