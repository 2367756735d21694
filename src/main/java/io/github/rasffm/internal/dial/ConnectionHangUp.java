// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;

/** Hangs one established connection up. */
public interface ConnectionHangUp {
    /**
     * Calls RasHangUp, unless there is nothing to hang up any more, and waits until the handle is gone.
     *
     * @param bound how long to wait at most
     * @return the outcome
     * @throws InterruptedException if the wait was interrupted; the hang-up goes on
     */
    HangUpOutcome hangUp(Duration bound) throws InterruptedException;
}
