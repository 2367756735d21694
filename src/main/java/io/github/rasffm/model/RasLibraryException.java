/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import org.jspecify.annotations.Nullable;

/** The RAS library could not be opened. Opening may be tried again once the reason is gone. */
@SuppressWarnings("exports") // of Nullable: users need no jspecify
public final class RasLibraryException extends RasException {
    private static final long serialVersionUID = 1;

    /** Why a library cannot be opened. */
    public enum Reason {
        /** This JVM may not call native code from this module. */
        NATIVE_ACCESS_DENIED,
        /** No system library to open here, and none was named. */
        NO_LIBRARY_NAMED,
        /** The file is not there. */
        FILE_MISSING,
        /** The file is there, but the system does not take it as a library. */
        NOT_A_LIBRARY,
        /** The library is made for another processor or another word size than this JVM. */
        WRONG_ARCHITECTURE,
        /** The library lacks a function. */
        SYMBOL_MISSING,
        /** Another library is open already. */
        ANOTHER_LIBRARY_OPEN,
        /** The system would not say where its libraries are. */
        SYSTEM_DIRECTORY_UNKNOWN
    }

    /** Why it failed. */
    private final Reason reason;

    /**
     * A failure to open the library.
     *
     * @param reason why, for programs
     * @param text why, for people; names the file or the symbol
     * @param hint what to do, or empty
     * @param cause the exception below, or null
     */
    public RasLibraryException(Reason reason, String text, String hint, @Nullable Throwable cause) {
        super("opening the RAS library", null, null, text, hint, cause);
        this.reason = reason;
    }

    /**
     * Returns why the library could not be opened.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
