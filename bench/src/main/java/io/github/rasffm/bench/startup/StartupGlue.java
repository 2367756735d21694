/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

/** JNI as one would write it for this question: one native of {@code startup_glue.c} that does everything. */
final class StartupGlue {
    private StartupGlue() {}

    /** The state of the only connection, by the library of this path; a negative number for RAS's error. */
    static native int firstPoll(String library);
}
