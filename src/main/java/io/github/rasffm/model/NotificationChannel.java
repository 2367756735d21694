// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.model;

/**
 * How notifications of a dial come from RAS into the JVM. With each of them an operation ends exactly once with the right
 * outcome, no paused state is missed, and the order is kept; they differ in what they can know.
 *
 * @source Microsoft, "Notification Handlers", "RasDial", "RasDialFunc2", "Notification Windows",
 *     "PostQueuedCompletionStatus". Not verified on Windows.
 */
public enum NotificationChannel {
    /**
     * RAS calls a function of ours (RasDialFunc2) on a thread of its own. Gives everything that RAS tells. The default.
     *
     * <p>The calling thread is attached to the JVM at its first call and stays so until it ends; one with a stack of
     * 96 KiB or less cannot be, and ends the JVM.
     */
    STUB,

    /**
     * RAS posts or sends a message to a window of ours; Windows only. Gives every state and its error, and neither the
     * extended error nor the sub-entry: both are empty. No thread of RAS enters the JVM.
     *
     * <p>One thread of ours owns the windows of all dials. Windows queues at most 10,000 messages for it; one that is
     * lost is found out by the status, which is read every 2 s.
     */
    WINDOW,

    /**
     * RAS queues a packet to a completion port of ours; Windows (x64, arm64) only. The packet gives the sub-entry; state
     * and error are read by RasGetConnectStatus when it is taken, so several reports may become one, and all are marked
     * {@linkplain DialNotification#coalesced() coalesced}. The extended error is empty. A dial
     * that connects and drops before its packet is taken has failed. No thread of RAS enters the JVM.
     *
     * <p>One thread of ours takes the packets of all dials.
     */
    COMPLETION_PORT
}
