/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One report of RAS about a dial in progress. What the notification channel cannot know is empty.
 *
 * @param state the state about to be entered
 * @param errorCode why the dial failed, unsigned in 32 bits, 0 for no failure; not limited to RAS numbers
 * @param extendedErrorCode more about a few errors, unsigned in 32 bits, 0 for nothing
 * @param subEntryIndex the sub-entry that caused the report, from 1
 * @param coalesced true when several reports may have become this one
 * @source page "RasDialFunc2 callback function"
 */
public record DialNotification(
        ConnectionState state,
        OptionalInt errorCode,
        OptionalInt extendedErrorCode,
        OptionalInt subEntryIndex,
        boolean coalesced) {

    /**
     * Returns the failure that was reported, with its name.
     *
     * @return empty when no failure was reported
     */
    public Optional<RasError> error() {
        if (errorCode.orElse(0) == 0) {
            return Optional.empty();
        }
        return Optional.of(RasError.of(errorCode.getAsInt()).withExtendedCode(extendedErrorCode.orElse(0)));
    }
}
