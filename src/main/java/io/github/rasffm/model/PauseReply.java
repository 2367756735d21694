/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static java.util.Objects.requireNonNull;

/**
 * The answer to a paused dial: what to change before it goes on, or that it shall not.
 *
 * <p>Any reply may be given in any paused state; what a state asks for is in the text of each method.
 *
 * @source Microsoft, "Paused States", "RasInvokeEapUI". Not verified on Windows.
 */
public sealed interface PauseReply {
    /**
     * Other credentials.
     *
     * @param credentials given ones, copied when the reply is taken
     */
    record NewCredentials(Credentials credentials) implements PauseReply {
        /** Checks as {@link PauseReply#credentials} does. */
        public NewCredentials {
            requireGiven(credentials);
        }
    }

    /**
     * Another password for the same user.
     *
     * @param password destroyed when the reply is taken, so it is for one reply
     */
    record NewPassword(Credentials password) implements PauseReply {
        /** Checks that it is a given one. */
        public NewPassword {
            requireGiven(password);
        }
    }

    /**
     * A number to be called back at.
     *
     * @param number at most 128 UTF-16 units; empty: no callback
     */
    record CallbackNumber(String number) implements PauseReply {
        /** Checks as {@link PauseReply#callbackNumber} does. */
        public CallbackNumber {
            RasLimits.requireText("callback number", requireNonNull(number, "number"), RasLimits.CALLBACK_NUMBER);
        }
    }

    /**
     * The dialogue of the EAP method, then going on.
     *
     * @param ownerWindow the handle (HWND) of the window that owns the dialogue, 0 for none
     */
    record EapDialogue(long ownerWindow) implements PauseReply {}

    /** Going on with nothing changed. */
    record Continue() implements PauseReply {}

    /** Hanging up. */
    record GiveUp() implements PauseReply {}

    /**
     * Answers RetryAuthentication.
     *
     * @param credentials given ones ({@link Credentials#of}); copied when the handler returns
     * @return the reply
     * @throws IllegalArgumentException if they are the saved ones or those of the logon: RAS has just refused them
     */
    static PauseReply credentials(Credentials credentials) {
        return new NewCredentials(credentials);
    }

    /**
     * Answers PasswordExpired: the user name stays.
     *
     * @param password 1 to 256 UTF-16 units, copied, the caller may overwrite it; old servers take 14 at most
     * @return the reply
     * @throws IllegalArgumentException when it is empty or does not fit
     */
    static PauseReply newPassword(char[] password) {
        if (requireNonNull(password, "password").length == 0) {
            throw new IllegalArgumentException("the new password is empty");
        }
        return new NewPassword(Credentials.of("", password));
    }

    /**
     * Answers CallbackSetByCaller.
     *
     * @param number at most 128 UTF-16 units; empty: no callback
     * @return the reply
     * @throws IllegalArgumentException when it does not fit
     */
    static PauseReply callbackNumber(String number) {
        return new CallbackNumber(number);
    }

    /**
     * Answers InvokeEapUI: shows the dialogue of the EAP method, which blocks until the user closes it.
     *
     * @param ownerWindow the handle (HWND) of the window that owns the dialogue, 0 for none
     * @return the reply
     */
    static PauseReply eapDialogue(long ownerWindow) {
        return new EapDialogue(ownerWindow);
    }

    /**
     * Answers Interactive, and every state that needs no change.
     *
     * @return the reply
     */
    static PauseReply goOn() {
        return new Continue();
    }

    /**
     * Ends the dial: it is hung up and ends as {@link DialFailure#GAVE_UP}.
     *
     * @return the reply
     */
    static PauseReply giveUp() {
        return new GiveUp();
    }

    private static void requireGiven(Credentials credentials) {
        if (requireNonNull(credentials, "credentials").kind() != Credentials.Kind.GIVEN) {
            throw new IllegalArgumentException("a paused dial wants a name and a password, not the " + credentials);
        }
    }
}
