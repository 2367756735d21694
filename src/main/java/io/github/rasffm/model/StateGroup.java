/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

/**
 * The three groups of connection states. The group is a test of two bits, not of a range, so that it also holds for
 * states this library does not know.
 *
 * @source ras.h (RASCS_PAUSED, RASCS_DONE); page "RASCONNSTATE enumeration"
 */
public enum StateGroup {
    /** Work is going on; more states follow. */
    RUNNING,
    /** RAS waits for the client: input is wanted, then a resume. */
    PAUSED,
    /** The end: connected, or not. */
    TERMINAL;

    private static final int PAUSED_BIT = 0x1000;
    private static final int DONE_BIT = 0x2000;

    /**
     * The group of a state number.
     *
     * @param code a RASCONNSTATE value, known or not
     * @return the group; a number with both bits (RAS defines none) counts as paused, as pauses are tested first
     */
    public static StateGroup of(int code) {
        if ((code & PAUSED_BIT) != 0) {
            return PAUSED;
        }
        return (code & DONE_BIT) != 0 ? TERMINAL : RUNNING;
    }
}
