/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Terminal;

/** What every command has from {@code ras} itself, which it stands behind on the command line. */
public interface CommandContext {
    /** The place to write to, as the options want it. */
    Terminal terminal();

    /** Ctrl-C. */
    Interrupts interrupts();

    /** Opens the library that the options and the system ask for. */
    RasSession open();

    /** The same for a command that shows how something goes. */
    RasSession openToFollow();
}
