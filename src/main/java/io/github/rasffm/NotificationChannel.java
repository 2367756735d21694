// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

/** How notifications of a dial come from RAS into the JVM. */
public enum NotificationChannel {
    /**
     * RAS calls a function of ours (RasDialFunc2) on a thread of its own. Gives everything that RAS tells. The default.
     *
     * <p>The calling thread is attached to the JVM for the call; one with a stack of 96 KiB or less cannot be, and ends
     * the JVM.
     */
    STUB
}
