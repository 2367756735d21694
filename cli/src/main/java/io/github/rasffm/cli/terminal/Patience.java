/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import org.jspecify.annotations.Nullable;

/** How often a person has pressed Ctrl-C: the first time asks for an end, the second time also ends the wait for it. */
public final class Patience {
    /** What may take long. */
    @FunctionalInterface
    public interface Wait<T> {
        T run() throws InterruptedException;
    }

    private int presses;
    private @Nullable Thread waiting;

    /** Counts a Ctrl-C; gives whether it was the first. */
    public synchronized boolean press() {
        presses++;
        if (presses > 1 && waiting != null) {
            waiting.interrupt();
        }
        return presses == 1;
    }

    public synchronized boolean isAsked() {
        return presses > 0;
    }

    /**
     * Waits, but not beyond the second Ctrl-C.
     *
     * @return null when that came first
     */
    public <T> @Nullable T await(Wait<T> wait) {
        begin();
        try {
            return wait.run();
        } catch (InterruptedException enough) {
            return null;
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        waiting = Thread.currentThread();
        if (presses > 1) {
            waiting.interrupt();
        }
    }

    // A Ctrl-C that came too late must not interrupt what follows.
    private synchronized void end() {
        waiting = null;
        boolean _ = Thread.interrupted();
    }
}
