// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

/** Counts who is busy with the handlers of users, so that somebody can wait until nobody is. */
final class Activity {
    private final Gate quiet = new Gate();
    private int busy;

    Activity() {
        quiet.open();
    }

    synchronized void enter() {
        if (busy++ == 0) {
            quiet.shut();
        }
    }

    synchronized void leave() {
        if (--busy == 0) {
            quiet.open();
        }
    }

    Gate quiet() {
        return quiet;
    }
}
