/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.start;

/**
 * A word that may stand on the command line.
 *
 * @param word as it is typed, without a shell's quotes
 * @param meaning a few words about it; empty when the word says it all
 */
record Candidate(String word, String meaning) {
    /** The shell knows better than we which files there are. */
    static final Candidate FILES = new Candidate(":files", "");
}
