/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A RAS operation failed. The message says, in this order: the operation, the entry, the error's name and number, its
 * text, and what to do. No message ever holds a password.
 */
@SuppressWarnings("exports") // of Nullable: users need no jspecify
public class RasException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The operation in words. */
    private final String operation;

    /** The entry, if one is meant. */
    private final @Nullable String entry;

    /** The error, if RAS gave a number. */
    private final @Nullable RasError error;

    /** What to do, or empty. */
    private final String hint;

    /**
     * A failure with a number. The hint is the one of {@link RasError#hint()}.
     *
     * @param operation the operation in words, as {@code dial}
     * @param entry the entry name, or null when none is meant
     * @param error the error
     */
    public RasException(String operation, @Nullable String entry, RasError error) {
        this(operation, entry, error, error.text(), error.hint(), null);
    }

    /**
     * A failure, with or without a number.
     *
     * @param operation the operation in words, as {@code dial}
     * @param entry the entry name, or null when none is meant
     * @param error the error, or null when there is no number
     * @param reason what happened, in words; used when there is no error, or the error has no text
     * @param hint what to do, or empty
     * @param cause the exception below, or null
     */
    public RasException(
            String operation,
            @Nullable String entry,
            @Nullable RasError error,
            String reason,
            String hint,
            @Nullable Throwable cause) {
        super(message(operation, entry, error, reason, hint), cause);
        this.operation = operation;
        this.entry = entry;
        this.error = error;
        this.hint = hint;
    }

    private static String message(
            String operation, @Nullable String entry, @Nullable RasError error, String reason, String hint) {
        StringBuilder text = new StringBuilder(operation);
        if (entry != null) {
            text.append(" of entry ").append(entry);
        }
        text.append(" failed: ").append(error == null ? reason : error.toString());
        if (error != null && error.text().isEmpty() && !reason.isEmpty()) {
            text.append(", ").append(reason);
        }
        return hint.isEmpty()
                ? text.toString()
                : text.append(" - ").append(hint).toString();
    }

    /**
     * Returns the operation that failed.
     *
     * @return the operation in words, as {@code dial}
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns the entry that was meant.
     *
     * @return the entry name, or empty
     */
    public Optional<String> entry() {
        return Optional.ofNullable(entry);
    }

    /**
     * Returns the error that RAS gave.
     *
     * @return the error, or empty when the failure has no number
     */
    public Optional<RasError> error() {
        return Optional.ofNullable(error);
    }

    /**
     * Returns the error number.
     *
     * @return 1 to 4294967295, or 0 when the failure has no number
     */
    public long errorCode() {
        return error == null ? 0 : error.code();
    }

    /**
     * Says what to do about it.
     *
     * @return the advice, or empty
     */
    public String hint() {
        return hint;
    }
}
