/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.cli.terminal.PipedPassword;
import io.github.rasffm.model.Credentials;
import java.util.Optional;

/**
 * A user as typed: {@code USER}, {@code DOMAIN\USER} or {@code USER@DOMAIN}. Who types no domain means the one that is
 * saved with the entry.
 */
record Account(String typed) {
    private static final String SAVED_DOMAIN = "*"; // Microsoft, "RASDIALPARAMS": szDomain

    /** The account with a password, which is copied. */
    Credentials with(char[] password) {
        int slash = typed.indexOf('\\');
        if (slash >= 0) {
            return Credentials.of(typed.substring(slash + 1), password, typed.substring(0, slash));
        }
        return Credentials.of(typed, password, typed.contains("@") ? "" : SAVED_DOMAIN);
    }

    /** What keeps the text from being a password that is sent; empty for a good one. */
    static Optional<String> objection(char[] password) {
        // With an empty one the dial would fail only at the server, and failed logons may lock the account.
        if (password.length == 0) {
            return Optional.of("An empty password is not sent. Type it, or press Ctrl-C to end.");
        }
        return password.length > PipedPassword.MOST
                ? Optional.of("That is longer than " + PipedPassword.MOST + " characters. Type it again.")
                : Optional.empty();
    }
}
