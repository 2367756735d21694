// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import org.jspecify.annotations.Nullable;

/** What successive readings of RasGetConnectStatus say about the end of an operation. */
final class StatusVerdict {
    private final boolean pausesAnswered;
    private @Nullable DialEnd before;
    private int alike;

    /** With pauses answered, a paused state counts before its error, which says why RAS asks. */
    StatusVerdict(boolean pausesAnswered) {
        this.pausesAnswered = pausesAnswered;
    }

    /** As {@link #judge} while the user is asked: that the dial is paused is known. */
    @Nullable
    DialEnd whilePaused(int code, int state, int error) {
        if (code == 0 && RasStates.paused(state)) {
            forget();
            return null;
        }
        return judge(code, state, error);
    }

    /** Takes a reading; gives the end that it means, or null while the operation goes on. */
    @Nullable
    DialEnd judge(int code, int state, int error) {
        DialEnd now = meaning(code, state, error);
        alike = now == null ? 0 : now.equals(before) ? alike + 1 : 1;
        before = now;
        return now;
    }

    /** How many readings in a row meant the same end. */
    int alike() {
        return alike;
    }

    /** RAS told something after the last reading, so it no longer counts. */
    void forget() {
        before = null;
        alike = 0;
    }

    private @Nullable DialEnd meaning(int code, int state, int error) {
        if (code != 0) {
            return new DialEnd(Kind.GONE, 0, code, 0, null);
        }
        if (RasStates.paused(state) && (pausesAnswered || error == 0)) {
            return DialEnd.of(Kind.GAVE_UP, state);
        }
        if (error != 0) {
            return DialEnd.failed(state, error, 0);
        }
        if (state == RasStates.CONNECTED) {
            return DialEnd.of(Kind.CONNECTED, state);
        }
        return RasStates.terminal(state) ? DialEnd.of(Kind.DISCONNECTED, state) : null;
    }
}
