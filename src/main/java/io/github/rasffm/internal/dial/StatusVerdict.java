// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import org.jspecify.annotations.Nullable;

/** What two successive readings of RasGetConnectStatus say about the end of an operation. */
final class StatusVerdict {
    private @Nullable DialEnd before;
    private boolean confirmed;

    /** Takes a reading; gives the end that it means, or null while the operation goes on. */
    @Nullable
    DialEnd judge(int code, int state, int error) {
        DialEnd now = meaning(code, state, error);
        confirmed = now != null && now.equals(before);
        before = now;
        return now;
    }

    /** Whether the last two readings meant the same end. */
    boolean confirmed() {
        return confirmed;
    }

    /** RAS told something after the last reading, so it no longer counts. */
    void forget() {
        before = null;
        confirmed = false;
    }

    private static @Nullable DialEnd meaning(int code, int state, int error) {
        if (code != 0) {
            return new DialEnd(Kind.GONE, 0, code, 0, null);
        }
        if (error != 0) {
            return DialEnd.failed(state, error, 0);
        }
        if (RasStates.paused(state)) {
            return DialEnd.of(Kind.GAVE_UP, state);
        }
        if (state == RasStates.CONNECTED) {
            return DialEnd.of(Kind.CONNECTED, state);
        }
        return RasStates.terminal(state) ? DialEnd.of(Kind.DISCONNECTED, state) : null;
    }
}
