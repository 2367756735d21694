// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.DialNotification;

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
     * The operation is over; the last call.
     *
     * @param result how
     */
    void ended(DialResult result);
}
