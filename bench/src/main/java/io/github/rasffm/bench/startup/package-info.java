/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the first poll and the first dial of a fresh JVM cost: whole JVMs are started, as a user starts them, and the time
 * runs from the start of the process to the line that says the state. Nothing is warmed up, in {@code quick} no more than
 * in {@code full}: a JVM is timed once, and a profile chooses only how many. What is prepared before are the archives.
 */
@NullMarked
package io.github.rasffm.bench.startup;

import org.jspecify.annotations.NullMarked;
