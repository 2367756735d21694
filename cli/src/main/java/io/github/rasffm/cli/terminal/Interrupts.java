/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

/** Ctrl-C, as something that a command can take part in. */
public interface Interrupts {
    /** Runs the action at the next Ctrl-C instead of ending the process, until the registration is closed. */
    Registration onInterrupt(Runnable action);

    /** Ends the process at once, without the library's wait for dials that are being hung up. */
    void leave(int exitCode);

    /** Gives Ctrl-C its usual meaning back. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
