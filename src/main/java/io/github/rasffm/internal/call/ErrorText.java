/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes errors out of codes: RAS is asked for the text first, then Windows, then our own table; else the number stays
 * alone. The system's texts come in the user's language.
 */
public final class ErrorText {
    private ErrorText() {}

    /**
     * The error of a code.
     *
     * @param code the 32 bits of the number
     * @param extendedCode more about it, or 0
     * @return the error with its text
     */
    public static RasError describe(int code, int extendedCode) {
        String text = RasFunctions.errorString(code)
                .or(() -> LibraryFile.isWindows() ? Kernel32.message(code) : Optional.empty())
                .orElse("");
        return RasError.of(code, text).withExtendedCode(extendedCode);
    }

    /**
     * Throws when a code is not 0. Codes that are answers are handled at the call, before this.
     *
     * @param code what RAS returned
     * @param operation the operation in words
     * @param entry the entry name, or null when none is meant
     * @throws RasException when the code is not 0
     */
    public static void check(int code, String operation, @Nullable String entry) {
        if (code != 0) {
            throw new RasException(operation, entry, describe(code, 0));
        }
    }
}
