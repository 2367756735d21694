/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A password asked at the console, which hides what is typed. Two things it does not see to: a process that is stopped
 * (Ctrl-Z) and goes on finds a terminal that its shell has made visible again, and one that nobody waits for any more
 * leaves the terminal hidden.
 */
final class HiddenPrompt {
    private String prompt = "";
    private boolean hooked;
    private boolean hiding;
    private boolean hiddenAgain;

    /** Asks; null at the end of the input. */
    char @Nullable [] ask(Console console, String text) {
        begin(text);
        char[] password = console.readPassword("%s", text);
        end();
        return password;
    }

    private synchronized void begin(String text) {
        prompt = text;
        hiding = true;
        hiddenAgain = false;
        if (!hooked) {
            hooked = true;
            Runtime.getRuntime().addShutdownHook(new Thread(this::restore));
            Interrupts.Registration _ = Signals.on("CONT", this::hideAgain);
        }
    }

    // The password may have come while it was hidden again, and the console have shown what is typed too early.
    private synchronized void end() {
        if (hiding && hiddenAgain) {
            Stty.run("echo");
        }
        hiding = false;
    }

    private synchronized void hideAgain() {
        if (!hiding || !Stty.exists()) {
            return;
        }
        hiddenAgain = true;
        Stty.run("-echo");
        // The console's own writer belongs to the thread that waits.
        Output out = new Output(new FileOutputStream(FileDescriptor.out), System.out.charset());
        out.print("\r" + prompt);
        out.flush();
    }

    /**
     * Makes what is typed visible, if it still is not. The JDK does so as well when the process exits, but not when it
     * leaves without its exit hooks. What was typed without Enter it leaves to the shell, which would show it. On
     * Windows Ctrl-C ends the JDK's own wait, and with it the hiding.
     */
    synchronized void restore() {
        if (!hiding || !Stty.exists()) {
            return;
        }
        hiding = false;
        TypeAhead.discard();
        Stty.run("echo");
    }
}
