// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.NotificationChannel;
import java.util.OptionalInt;

/** One notification as scalars: what the ring holds, and the reader's reusable copy of it. */
final class NotificationRow {
    long token;
    long handle;
    int state;
    int error;
    int extendedError;
    int subEntry;

    void set(long token, long handle, int state, int error, int extendedError, int subEntry) {
        this.token = token;
        this.handle = handle;
        this.state = state;
        this.error = error;
        this.extendedError = extendedError;
        this.subEntry = subEntry;
    }

    /** As handlers get it: what the channel cannot know is left out. */
    DialNotification toNotification(NotificationChannel channel) {
        boolean all = channel == NotificationChannel.STUB;
        return new DialNotification(
                ConnectionState.of(state),
                OptionalInt.of(error),
                all ? OptionalInt.of(extendedError) : OptionalInt.empty(),
                all || subEntry != 0 ? OptionalInt.of(subEntry) : OptionalInt.empty(),
                channel == NotificationChannel.COMPLETION_PORT);
    }
}
