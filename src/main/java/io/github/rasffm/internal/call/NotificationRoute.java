/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.NotificationChannel;
import java.lang.foreign.MemorySegment;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of the reports of one dial: what RasDial is told about it, and what the channel is told about the dial. The
 * last is for others than the stub.
 *
 * <p>Threads: the call thread of the dial.
 */
class NotificationRoute {
    /** A notifier of type RASDIALFUNC2. */
    static final int FUNCTION = 2;

    private final int type;
    private final MemorySegment notifier;
    private final long callbackId;
    private volatile @Nullable LongSupplier running;
    private volatile long handle;

    NotificationRoute(int type, MemorySegment notifier, long callbackId) {
        this.type = type;
        this.notifier = notifier;
        this.callbackId = callbackId;
    }

    /** Makes what one dial needs of a channel. */
    static NotificationRoute open(NotificationChannel channel, long token, NotificationSink sink) {
        // No switch: for an enumeration of another package it is a class of its own.
        return channel == NotificationChannel.WINDOW
                ? NotificationWindows.open(token, sink)
                : channel == NotificationChannel.COMPLETION_PORT
                        ? CompletionPort.open(token, sink)
                        : NotificationStub.route(token);
    }

    /** The type of the notifier. */
    int type() {
        return type;
    }

    /** The notifier; a function or a window. */
    MemorySegment notifier() {
        return notifier;
    }

    /** What RAS hands to a function of type RASDIALFUNC2 as its first argument. */
    long callbackId() {
        return callbackId;
    }

    /**
     * RasDial is about to be called for the first time.
     *
     * @param cell reads what RasDial has written, which may be before it returns
     */
    void dialling(LongSupplier cell) {
        running = cell;
    }

    /** It has returned, with a handle or 0. */
    void dialled(long known) {
        handle = known;
        running = null;
    }

    /** The connection; 0 while it is not known. Any thread. */
    final long handle() {
        LongSupplier cell = running;
        return cell == null ? handle : cell.getAsLong();
    }

    /** RasDial is about to be called again, for a dial that is paused. */
    void resuming() {}

    /** The dial is through: connected, or hung up and its handle waited for. No native call of it runs. */
    void close() {}
}
