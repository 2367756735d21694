/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static java.util.Objects.requireNonNull;

/**
 * How long texts may be that go to RAS, in UTF-16 units without the closing NUL, and the checks that go with it. RAS
 * cuts or misreads what does not fit, so every text is checked before anything native is called.
 *
 * @source ras.h and lmcons.h (RAS_MaxEntryName, RAS_MaxPhoneNumber, UNLEN, PWLEN, DNLEN); page "RasValidateEntryName
 *     function" for the characters
 */
public final class RasLimits {
    /** Longest entry name. */
    public static final int ENTRY_NAME = 256;

    /** Longest phone number or host name. */
    public static final int PHONE_NUMBER = 128;

    /** Longest callback number. */
    public static final int CALLBACK_NUMBER = 128;

    /** Longest user name. */
    public static final int USER_NAME = 256;

    /** Longest password. */
    public static final int PASSWORD = 256;

    /** Longest domain. */
    public static final int DOMAIN = 15;

    private static final String FORBIDDEN = "|><?*\\/:";

    private RasLimits() {}

    /**
     * Checks an entry name: not empty, at most {@value #ENTRY_NAME} units, none of {@code | > < ? * \ / :}, no leading
     * dot, no NUL. Unpaired surrogates are let through: RAS stores units, not characters.
     *
     * @param name the name
     * @return the name
     * @throws IllegalArgumentException when RAS cannot have an entry of that name
     */
    public static String requireEntryName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("entry name is empty");
        }
        requireText("entry name", name, ENTRY_NAME);
        if (name.charAt(0) == '.') {
            throw new IllegalArgumentException("entry name begins with a dot: " + name);
        }
        for (int i = 0; i < name.length(); i++) {
            if (FORBIDDEN.indexOf(name.charAt(i)) >= 0) {
                throw new IllegalArgumentException(
                        "entry name has the forbidden character " + name.charAt(i) + " at index " + i + ": " + name);
            }
        }
        return name;
    }

    /**
     * Checks any other text: not too long, no NUL inside.
     *
     * @param what the text in words, for the message
     * @param text the text; not repeated in the message
     * @param maximum how many UTF-16 units fit
     * @return the text
     * @throws IllegalArgumentException when it does not fit
     */
    public static String requireText(String what, String text, int maximum) {
        requireLength(what, requireNonNull(text, what).length(), maximum);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " has a NUL at index " + text.indexOf('\0'));
        }
        return text;
    }

    /**
     * Checks a secret like {@link #requireText}; the message never holds any of it.
     *
     * @param secret the password
     * @throws IllegalArgumentException when it does not fit
     */
    public static void requirePassword(char[] secret) {
        requireLength("password", requireNonNull(secret, "password").length, PASSWORD);
        for (char unit : secret) {
            if (unit == 0) {
                throw new IllegalArgumentException("password has a NUL inside");
            }
        }
    }

    private static void requireLength(String what, int length, int maximum) {
        if (length > maximum) {
            throw new IllegalArgumentException(what + " has " + length + " UTF-16 units, at most " + maximum + " fit");
        }
    }
}
