/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.RasLimits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a dial is made of, in Java values; checked here, so that nothing that does not fit reaches native code.
 *
 * @param entryName the entry, at most 256 units
 * @param phoneNumber the number instead of the entry's, or empty; at most 128 units
 * @param callbackNumber the number to be called back at, or empty; at most 128 units
 * @param userName the user name, at most 256 units; with an empty password an empty name means the logon
 * @param password the password, at most 256 units; overwritten by the {@link DialCall} that takes it
 * @param domain the domain, at most 15 units
 * @param phoneBook the full path of the phone book, or null for the default one; at most 259 units
 * @param subEntry the sub-entry, from 1, or 0
 * @param pausedStates whether paused states are accepted (RDEOPT_PausedStates)
 * @param token the dial token
 * @source page "RASDIALPARAMS structure"
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these, and a String would keep the password
public record DialParameters(
        String entryName,
        String phoneNumber,
        String callbackNumber,
        String userName,
        char[] password,
        String domain,
        @Nullable String phoneBook,
        int subEntry,
        boolean pausedStates,
        long token) {
    /** Longest path, in UTF-16 units without the NUL (MAX_PATH). */
    private static final int PATH = 259;

    /** Refuses what does not fit. */
    public DialParameters {
        RasLimits.requireEntryName(entryName);
        RasLimits.requireText("phone number", phoneNumber, RasLimits.PHONE_NUMBER);
        RasLimits.requireText("callback number", callbackNumber, RasLimits.CALLBACK_NUMBER);
        RasLimits.requireText("user name", userName, RasLimits.USER_NAME);
        RasLimits.requirePassword(password);
        RasLimits.requireText("domain", domain, RasLimits.DOMAIN);
        if (phoneBook != null) {
            requirePath(phoneBook);
        }
        if (subEntry < 0) {
            throw new IllegalArgumentException("sub-entries count from 1, 0 for none: " + subEntry);
        }
    }

    static void requirePath(String phoneBook) {
        if (phoneBook.isEmpty()) {
            throw new IllegalArgumentException("phone book path is empty");
        }
        RasLimits.requireText("phone book path", phoneBook, PATH);
    }

    /** Overwrites the password. */
    void wipe() {
        Arrays.fill(password, '\0');
    }

    /** Names the entry and the token only. */
    @Override
    public String toString() {
        return "dial of " + entryName + ", token " + token;
    }
}
