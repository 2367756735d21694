/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What one would write without the library: a means of the JDK to hand over, and a thread that waits for it. */
abstract class QueueConsumer {
    private final AtomicLong handled = new AtomicLong();
    private final Thread thread;

    QueueConsumer(String name) {
        thread = Thread.ofPlatform().daemon().name("rasffm-bench-" + name).unstarted(this::run);
    }

    /** A queue, and a thread that takes from it. */
    static QueueConsumer of(String name, BlockingQueue<Integer> queue) {
        return started(new ByQueue(name, queue));
    }

    /** The least that can be done: one number in a volatile field, and the thread is unparked. */
    static QueueConsumer byUnpark(String name) {
        return started(new ByUnpark(name));
    }

    private static QueueConsumer started(QueueConsumer consumer) {
        consumer.thread.start();
        return consumer;
    }

    private void run() {
        try {
            while (take() > 0) {
                handled.setRelease(handled.getPlain() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next state. */
    abstract int take() throws InterruptedException;

    /** Hands over a state. Those that are told are small numbers, for which no object is made. */
    abstract void hand(int state);

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

    private static final class ByQueue extends QueueConsumer {
        private final BlockingQueue<Integer> queue;

        ByQueue(String name, BlockingQueue<Integer> queue) {
            super(name);
            this.queue = queue;
        }

        @Override
        int take() throws InterruptedException {
            return queue.take();
        }

        @Override
        void hand(int state) {
            queue.add(state);
        }
    }

    /** For one at a time, as it is measured: a second state would take the place of the first. */
    private static final class ByUnpark extends QueueConsumer {
        private volatile int told;

        ByUnpark(String name) {
            super(name);
        }

        @Override
        int take() throws InterruptedException {
            while (told == 0) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            int state = told;
            told = 0;
            return state;
        }

        @Override
        void hand(int state) {
            told = state;
            LockSupport.unpark(thread());
        }
    }
}
