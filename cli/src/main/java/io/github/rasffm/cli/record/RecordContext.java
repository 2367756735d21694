/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.record;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Terminal;
import java.util.function.Consumer;

/**
 * What a recording has from {@code ras}.
 *
 * @param ras what every command has
 * @param beside whether the dial is shown on {@code err}, as {@code out} gets the scenario
 * @param opened told of the library that was opened
 */
record RecordContext(CommandContext ras, boolean beside, Consumer<RasSession> opened) implements CommandContext {
    @Override
    public Terminal terminal() {
        Terminal whole = ras.terminal();
        if (!beside) {
            return whole;
        }
        return new Terminal(
                whole.err(),
                whole.err(),
                whole.live() && whole.colourErr(),
                whole.colourErr(),
                whole.colourErr(),
                whole.screen(),
                whole.unicode(),
                whole.keyboard());
    }

    @Override
    public Interrupts interrupts() {
        return ras.interrupts();
    }

    @Override
    public RasSession open() {
        RasSession session = ras.open();
        opened.accept(session);
        return session;
    }

    /** Not slowed down for the eye: the times are what is recorded. */
    @Override
    public RasSession openToFollow() {
        return open();
    }
}
