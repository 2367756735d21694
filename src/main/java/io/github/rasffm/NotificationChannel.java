// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.internal.call.ChannelKind;
import io.github.rasffm.internal.call.LibraryLoader;

/** How notifications of a dial come from RAS into the JVM. */
public enum NotificationChannel {
    /**
     * RAS calls a function of ours (RasDialFunc2) on a thread of its own. Gives everything that RAS tells. The default.
     *
     * <p>The calling thread is attached to the JVM for the call; one with a stack of 96 KiB or less cannot be, and ends
     * the JVM.
     */
    STUB,

    /** RAS sends or posts a message to a window of ours. Windows only. */
    WINDOW,

    /** RAS queues a packet to a completion port of ours. Windows only. */
    COMPLETION_PORT;

    /**
     * The channel inside.
     *
     * @throws UnsupportedOperationException where this system has no such channel
     */
    ChannelKind kind() {
        ChannelKind kind = ChannelKind.valueOf(name());
        LibraryLoader.requireChannel(kind);
        return kind;
    }
}
