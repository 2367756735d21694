/* SPDX-License-Identifier: Apache-2.0 */
/** Runs benchmarks in profiles, and says what came out. */
@NullMarked
package io.github.rasffm.bench.report;

import org.jspecify.annotations.NullMarked;
