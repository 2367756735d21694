/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where answers come from: a person at a terminal, or a program that writes to standard input. */
public interface Keyboard {
    /** Whether a person can be asked. */
    boolean isPerson();

    /**
     * Asks for a line; the answer may be empty.
     *
     * @return null at the end of the input
     */
    @Nullable
    String ask(String prompt);

    /**
     * The next line of standard input where that is no person's.
     *
     * @return null at its end
     */
    @Nullable
    String readLine();

    /**
     * Asks for a password without showing it. The caller wipes the array.
     *
     * @return null at the end of the input
     */
    char @Nullable [] askPassword(String prompt);

    /**
     * Lets the person move through a menu with single keys.
     *
     * @param colour whether it may have looks
     * @param ellipsis what ends a text that was cut
     * @return null where keys cannot be read one by one
     */
    Menu.@Nullable End browse(Menu menu, boolean colour, String ellipsis);

    /**
     * The first line of standard input, without its line end. The caller wipes the array.
     *
     * @throws PipedPassword.Refused if that cannot be a password
     */
    char[] readPassword() throws IOException;

    /** Makes what is typed visible again after a password that nobody waits for any more. */
    void restore();
}
