// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A gate that threads wait at, bounded by the library's clock. A lock, not a monitor: virtual threads may wait here. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean open;

    void open() {
        lock.lock();
        try {
            open = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Shuts the gate; tells whether it was open. */
    boolean shut() {
        lock.lock();
        try {
            boolean wasOpen = open;
            open = false;
            return wasOpen;
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the gate is open. */
    void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!open) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the gate is open, at most so many nanoseconds; tells whether it is open. */
    boolean await(DialClock clock, long nanos) throws InterruptedException {
        if (nanos <= 0) {
            return isOpen();
        }
        boolean[] elapsed = new boolean[1];
        DialClock.Scheduled alarm = clock.schedule(nanos, () -> elapse(elapsed));
        try {
            lock.lockInterruptibly();
            try {
                while (!open && !elapsed[0]) {
                    changed.await();
                }
                return open;
            } finally {
                lock.unlock();
            }
        } finally {
            alarm.cancel();
        }
    }

    private void elapse(boolean[] elapsed) {
        lock.lock();
        try {
            elapsed[0] = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
