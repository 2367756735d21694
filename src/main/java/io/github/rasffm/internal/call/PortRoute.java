/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One dial that reports to the completion port. */
final class PortRoute extends NotificationRoute {
    /** No state: nothing was told yet. */
    private static final int NONE = -1;

    private final CompletionPort port;
    private long number;

    final long token;
    /** The connection, as soon as packets with it are this dial's. The reader's, as all that follows. */
    long told;

    int state = NONE;
    int error;
    /** Of the last packet. */
    int subEntry;

    int toldSubEntry;
    /** The dial goes on, and no other state than that of the pause was seen since. */
    boolean leavesPause;
    /** When to read the status again, as {@link System#nanoTime()}. */
    long look;

    PortRoute(CompletionPort port, long portHandle, long token) {
        super(FUNCTION, Kernel32.postQueuedCompletionStatus(), portHandle);
        this.port = port;
        this.token = token;
    }

    @Override
    void dialling(LongSupplier cell) {
        super.dialling(cell);
        number = port.dials().dialling(this);
    }

    @Override
    void dialled(long known) {
        super.dialled(known);
        port.post(() -> port.dials().dialled(this, number));
    }

    /** Waits until what was reported before has been read, so that nobody is asked twice; not for ever. */
    @Override
    void resuming() {
        CountDownLatch passed = new CountDownLatch(1);
        port.post(() -> {
            port.looks().resuming(this);
            passed.countDown();
        });
        try {
            boolean _ = passed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Posts the fence. */
    @Override
    void close() {
        port.post(() -> port.dials().passed(this));
    }
}
