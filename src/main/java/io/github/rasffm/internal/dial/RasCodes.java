// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

/**
 * The few codes that this package treats as answers.
 *
 * <p>Source: Microsoft, {@code winerror.h}, {@code raserror.h}.
 */
final class RasCodes {
    /** ERROR_INVALID_HANDLE: the connection is gone. */
    static final int INVALID_HANDLE = 6;
    /** ERROR_PENDING: not now. */
    static final int PENDING = 600;
    /** ERROR_CANNOT_FIND_PHONEBOOK_ENTRY. */
    static final int NO_SUCH_ENTRY = 623;
    /** ERROR_NO_CONNECTION: it was down already. */
    static final int NO_CONNECTION = 668;
    /** ERROR_INTERACTIVE_MODE: a dialogue is needed and was not allowed. */
    static final int INTERACTIVE_MODE = 703;
    /** ERROR_INVALID_FUNCTION_FOR_ENTRY: asked for the EAP identity, the entry has no EAP. */
    static final int NOT_FOR_THIS_ENTRY = 780;

    private RasCodes() {}
}
