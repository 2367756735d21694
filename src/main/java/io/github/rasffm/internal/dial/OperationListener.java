// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import org.jspecify.annotations.Nullable;

/** The user's side of an operation. All calls come one after the other, on the threads that the user chose. */
public interface OperationListener {
    /**
     * RAS told something.
     *
     * @param notification what
     * @throws Exception anything; it is reported and ends nothing
     */
    void notified(DialNotification notification) throws Exception;

    /**
     * The dial is paused and waits for a reply. Only called if the operation was to answer pauses.
     *
     * @param notification the paused state
     * @return what to do
     * @throws Exception anything; it is reported, and the dial given up
     */
    PauseReply paused(DialNotification notification) throws Exception;

    /**
     * The operation is over; the last call.
     *
     * @param failure what went wrong, or null if connected: then the operation has a handle, which owns one reference
     */
    void ended(@Nullable DialException failure);
}
