// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;

/**
 * Answers a paused dial: RAS wants credentials, a new password, a callback number, or a dialogue, and waits.
 *
 * <p>With one ({@link DialRequest#pauseHandler}) paused states are switched on (RDEOPT_PausedStates); without one RAS
 * takes them for failures.
 *
 * <p><b>Thread.</b> As for {@link NotificationHandler}, after the notification of the paused state; but never the
 * dispatcher, so it may wait for a person. It is interrupted when the answer is no longer wanted,
 * and must return then: the operation ends after its last handler. Reading {@code System.in}, for example, cannot be
 * interrupted.
 *
 * @source Microsoft, "Paused States"
 */
@FunctionalInterface
public interface PauseHandler {
    /**
     * Called for each pause.
     *
     * @param operation the dial that waits
     * @param notification the paused state; its error says why, where RAS gives one
     * @return the reply; it is no longer wanted after {@link DialOptions#pauseTimeout}, or when the dial has ended
     * @throws Exception whatever the handler cannot deal with; it is reported, and the dial given up
     */
    PauseReply onPause(DialOperation operation, DialNotification notification) throws Exception;
}
