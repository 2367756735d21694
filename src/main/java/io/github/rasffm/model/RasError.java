/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.io.Serializable;

/**
 * An error number with what is known about it.
 *
 * @param code the number, 0 to 4294967295; mostly 600 to 956, but Win32, IPsec (13801 ...) and HRESULT values occur
 * @param name the vendor's name, as {@code ERROR_AUTHENTICATION_FAILURE}, or empty when the number is not in
 *     {@link RasErrors}
 * @param text what it means: the system's own text in the system's language where it was asked for, else ours in
 *     English; may be empty
 * @param extendedCode more about a few errors, 0 to 4294967295, 0 for nothing
 */
public record RasError(long code, String name, String text, long extendedCode) implements Serializable {
    /** Refuses numbers that are no unsigned 32-bit ones. */
    public RasError {
        if (code >>> 32 != 0 || extendedCode >>> 32 != 0) {
            throw new IllegalArgumentException("an error code has 32 bits: " + code + ", " + extendedCode);
        }
    }

    /**
     * The error of a number, with our own text.
     *
     * @param code the 32 bits of the number
     * @return the error
     */
    public static RasError of(int code) {
        return of(code, "");
    }

    /**
     * The error of a number, with the text that the system gave.
     *
     * @param code the 32 bits of the number
     * @param systemText the text, or empty to take ours
     * @return the error
     */
    public static RasError of(int code, String systemText) {
        long number = Integer.toUnsignedLong(code);
        RasErrorInfo info = RasErrors.lookup(number).orElse(null);
        String name = info == null ? "" : info.name();
        String meaning = info == null ? "" : info.meaning();
        return new RasError(number, name, systemText.isEmpty() ? meaning : systemText, 0);
    }

    /**
     * Returns this error with an extended code.
     *
     * @param extended the 32 bits of the extended code
     * @return a new error
     */
    public RasError withExtendedCode(int extended) {
        return new RasError(code, name, text, Integer.toUnsignedLong(extended));
    }

    /**
     * Says what to do about it.
     *
     * @return our advice, or empty when we have none
     */
    public String hint() {
        return RasErrors.lookup(code).map(RasErrorInfo::hint).orElse("");
    }

    /**
     * Returns name and number, as {@code ERROR_AUTHENTICATION_FAILURE (691)}; HRESULT values in hexadecimal.
     *
     * @return the label, never empty
     */
    public String label() {
        String number = code > Integer.MAX_VALUE ? "0x" + Long.toHexString(code) : Long.toString(code);
        return name.isEmpty() ? "error " + number : name + " (" + number + ")";
    }

    @Override
    public String toString() {
        String extended = extendedCode == 0 ? "" : ", extended code " + extendedCode;
        return label() + (text.isEmpty() ? "" : ", " + text) + extended;
    }
}
