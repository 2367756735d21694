/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

/** The ways in which RAS can report a dial, named as the public ones are. */
public enum ChannelKind {
    /** {@link NotificationStub}: gives everything. */
    STUB,
    /** {@link NotificationWindows}: gives state and error. */
    WINDOW,
    /** {@link CompletionPort}: gives the sub-entry; state and error are read, so several reports may become one. */
    COMPLETION_PORT;

    /** Makes what one dial needs of the channel. */
    NotificationRoute open(long token, NotificationSink sink) {
        return switch (this) {
            case STUB -> NotificationStub.route(token);
            case WINDOW -> NotificationWindows.open(token, sink);
            case COMPLETION_PORT -> CompletionPort.open(token, sink);
        };
    }
}
