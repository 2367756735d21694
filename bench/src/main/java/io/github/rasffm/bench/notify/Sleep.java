/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

/** Knows when threads sleep: between two notifications of a dial all do. */
final class Sleep {
    /**
     * A thread says that it waits before its processor has left it, and to wake it in that moment is cheap. So much
     * later it sleeps.
     */
    private static final long SETTLED_NANOS = 50_000;

    private Sleep() {}

    /**
     * Spins until all of these threads are parked, and have been so for a while. First until the dispatcher has taken
     * what it was told: a thread that is being woken says that it waits until it runs, and to tell it more is cheap.
     *
     * <p>Nothing is allocated, since JMH counts what is before a call as the call's.
     */
    static void await(Thread[] threads) {
        awaitDispatched();
        for (Thread thread : threads) {
            awaitParked(thread);
        }
        settle();
    }

    /** The same for one thread. */
    static void await(Thread thread) {
        awaitDispatched();
        awaitParked(thread);
        settle();
    }

    private static void awaitParked(Thread thread) {
        LiveDial.await("a thread to sleep", thread, waited -> waited.getState() == Thread.State.WAITING);
    }

    private static void settle() {
        long settled = System.nanoTime() + SETTLED_NANOS;
        while (System.nanoTime() - settled < 0) {
            Thread.onSpinWait();
        }
    }

    /** Returns when the dispatcher has taken all that was told before. */
    static void awaitDispatched() {
        long mark = Dispatcher.mark();
        long began = System.nanoTime();
        while (!Dispatcher.passed(mark)) {
            LiveDial.requireInTime("the dispatcher to take what it was told", began);
        }
    }

    static Thread threadNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no thread is named " + name));
    }
}
