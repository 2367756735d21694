// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.model.DialNotification;

/**
 * Follows a dial.
 *
 * <p>Calls of one operation come one after the other, in the order in which RAS told its states; neither the order nor
 * the completeness of states is promised by RAS. RAS does not wait for a handler, so it may take its time.
 *
 * <p><b>Thread.</b> A virtual thread, unless {@link DialOptions} say otherwise, with the context class loader of the
 * thread that dialled.
 *
 * <p><b>Allowed.</b> Everything but {@link DialOperation#await} of the same operation, which would wait for itself.
 *
 * <p><b>Exceptions</b> and errors are logged (logger {@code io.github.rasffm}), kept in
 * {@link DialOperation#handlerFailures()}, and end nothing.
 */
@FunctionalInterface
public interface NotificationHandler {
    /**
     * Called for each notification.
     *
     * @param operation the dial it belongs to
     * @param notification what RAS told
     * @throws Exception whatever the handler cannot deal with; it is reported and ends nothing
     */
    void onNotification(DialOperation operation, DialNotification notification) throws Exception;
}
