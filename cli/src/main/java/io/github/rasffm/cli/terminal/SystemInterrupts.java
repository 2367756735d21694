/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

/**
 * Ctrl-C as the signal INT. Where signals cannot be heard it ends the process as usual, and the library's own exit hook
 * hangs up the dial.
 */
public final class SystemInterrupts implements Interrupts {
    @Override
    public void leave(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        return Signals.on("INT", action);
    }
}
