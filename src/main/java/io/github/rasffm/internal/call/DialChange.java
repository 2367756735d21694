/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.PauseReply;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a reply changes in the parameters of a paused dial; null for what stays. Holds a copy of the password until it
 * is applied or wiped.
 *
 * @param userName the user name
 * @param password the password; overwritten by {@link #wipe()}
 * @param domain the domain
 * @param callbackNumber the number to be called back at
 * @param eapOwner the window that owns the dialogue of the EAP method
 * @source page "Paused States": the members that may differ in the second RasDial
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these, and a String would keep the password
public record DialChange(
        @Nullable String userName,
        char @Nullable [] password,
        @Nullable String domain,
        @Nullable String callbackNumber,
        @Nullable Long eapOwner) {
    /**
     * Takes a reply.
     *
     * @param reply not {@link PauseReply.GiveUp}
     * @return the change
     * @throws IllegalStateException if its credentials were destroyed
     */
    public static DialChange of(PauseReply reply) {
        return switch (reply) {
            case PauseReply.NewCredentials(Credentials credentials) ->
                new DialChange(credentials.userName(), credentials.password(), credentials.domain(), null, null);
            case PauseReply.NewPassword(Credentials credentials) -> {
                char[] password = credentials.password();
                credentials.destroy();
                yield new DialChange(null, password, null, null, null);
            }
            case PauseReply.CallbackNumber(String number) -> new DialChange(null, null, null, number, null);
            case PauseReply.EapDialogue(long ownerWindow) -> new DialChange(null, null, null, null, ownerWindow);
            case PauseReply.Continue nothing -> new DialChange(null, null, null, null, null);
            case PauseReply.GiveUp no -> throw new IllegalArgumentException("nothing goes on after giving up");
        };
    }

    /** Overwrites the password. */
    public void wipe() {
        if (password != null) {
            Arrays.fill(password, '\0');
        }
    }

    /** Names nothing. */
    @Override
    public String toString() {
        return "change of a paused dial";
    }
}
