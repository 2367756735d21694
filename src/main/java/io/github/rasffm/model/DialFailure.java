/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

/** How a dial ended that did not end connected. */
public enum DialFailure {
    /** RAS reported an error. */
    FAILED,
    /** RAS reported Disconnected without an error. */
    DISCONNECTED,
    /** The client hung up while the dial was in progress. */
    HUNG_UP,
    /** The dial time-out of the options passed. */
    TIMED_OUT,
    /** The handle went away without a last word. */
    GONE,
    /** The library was closed, or the JVM is ending. */
    CLOSED,
    /** A paused state was not answered, or the answer was to give up. */
    GAVE_UP
}
