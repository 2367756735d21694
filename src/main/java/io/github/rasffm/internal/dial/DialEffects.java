// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.DialNotification;

/**
 * What the state machine of an operation has done to the world.
 *
 * <p>Told in the middle of an input: nothing here may feed the machine, or call user code or RAS.
 */
interface DialEffects {
    /** Hand to the handler what RAS told, or what was read from the status. */
    void deliver(DialNotification notification);

    /**
     * Ask the user what to do with a paused dial.
     *
     * @param pause the number of the pause in this dial, from 1
     * @param paused the paused state
     */
    void askUser(int pause, DialNotification paused);

    /** Read the status soon: something was seen that wants a second look. */
    void look();

    /** Call RasHangUp and wait until the handle is gone; happens once. */
    void hangUp(long handle);

    /**
     * The operation is over; happens once.
     *
     * @param how how it ended
     * @param handle the connection handle, 0 if there never was one
     */
    void finish(DialEnd how, long handle);

    /** No native call uses the operation's memory any more; happens once, after the end. */
    void release();
}
