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

    /** Spins until all of these threads are parked, and have been so for a while. */
    static void await(Thread... threads) {
        for (Thread thread : threads) {
            LiveDial.await("the sleep of " + thread.getName(), () -> thread.getState() == Thread.State.WAITING);
        }
        long settled = System.nanoTime() + SETTLED_NANOS;
        while (System.nanoTime() - settled < 0) {
            Thread.onSpinWait();
        }
    }

    static Thread threadNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no thread is named " + name));
    }
}
