/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.bench.notify.HeldTimeBenchmark.RasThread;

/** The thread that RAS calls on, one after the other, while it is counted how long each call holds it. */
final class HoldingThread {
    /** So many notifications has a dial. */
    private static final int DIAL = 10;

    private int told;

    /** Notifies so often, each by a call of its own; each tenth ends a new thread. */
    long hold(RasThread thread, BenchNotifier notifier, long count) {
        long answers = 0;
        for (long i = 0; i < count; i++) {
            answers += thread == RasThread.CALLER ? notifier.hold(1) : holdElsewhere(notifier);
        }
        return answers;
    }

    private long holdElsewhere(BenchNotifier notifier) {
        long answer = notifier.holdOnResidentThread(1);
        if (++told == DIAL) {
            end();
        }
        return answer;
    }

    /** Ends the thread, if it is not the caller's. */
    void end() {
        told = 0;
        BenchNotifier.stopResidentThread();
    }
}
