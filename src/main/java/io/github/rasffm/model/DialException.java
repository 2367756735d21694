/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import org.jspecify.annotations.Nullable;

/** A dial did not end connected. */
@SuppressWarnings("exports") // of Nullable: users need no jspecify
public final class DialException extends RasException {
    private static final long serialVersionUID = 1;

    /** How it ended. */
    private final DialFailure failure;

    /**
     * A dial that RAS reported an error for.
     *
     * @param entry the entry dialled
     * @param failure how it ended
     * @param error the error
     */
    public DialException(String entry, DialFailure failure, RasError error) {
        super("dial", entry, error);
        this.failure = failure;
    }

    /**
     * A dial that ended without an error number, or with more to say.
     *
     * @param entry the entry dialled
     * @param failure how it ended
     * @param error the error, or null
     * @param reason what happened, in words
     * @param hint what to do, or empty
     * @param cause the exception below, or null
     */
    public DialException(
            String entry,
            DialFailure failure,
            @Nullable RasError error,
            String reason,
            String hint,
            @Nullable Throwable cause) {
        super("dial", entry, error, reason, hint, cause);
        this.failure = failure;
    }

    /**
     * Returns how the dial ended.
     *
     * @return never the connected end
     */
    public DialFailure failure() {
        return failure;
    }
}
