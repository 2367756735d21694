/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What one would write without the library: a queue of the JDK and a thread that takes from it. */
final class QueueConsumer {
    private final LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
    private final AtomicLong handled = new AtomicLong();
    private final Thread thread = new Thread(this::run, "rasffm-bench-consumer");

    QueueConsumer() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (queue.take() > 0) {
                handled.setRelease(handled.getPlain() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands over a state. Those that are told are small numbers, for which no object is made. */
    void hand(int state) {
        queue.add(state);
    }

    long handled() {
        return handled.get();
    }

    Thread thread() {
        return thread;
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
