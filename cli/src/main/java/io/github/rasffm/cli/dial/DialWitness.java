/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.RasError;
import java.util.Optional;

/** Watches a dial from its begin until it is hung up, beside the screen. Times are System.nanoTime. */
public interface DialWitness {
    /**
     * How a dial ended and how it was hung up.
     *
     * @param failure empty if it connected
     * @param error the error it failed with, if one is known
     * @param hangUp empty if nobody waited for it
     * @param hangUpError why RAS did not hang up
     */
    record End(
            Optional<DialFailure> failure,
            Optional<RasError> error,
            Optional<HangUpOutcome> hangUp,
            Optional<RasError> hangUpError) {}

    /** The dial is asked for now. */
    void begun(long nanos);

    /** RAS has told a state. On a thread of the library's. */
    void notified(long nanos, DialNotification notification);

    /** A paused dial was answered, so that it goes on, or was given up. */
    void answered(long nanos);

    /** It is over. */
    void ended(End end);
}
