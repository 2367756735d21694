// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

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
}
