/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.model.RasErrorInfo;
import io.github.rasffm.model.RasErrors;
import java.util.Locale;
import java.util.Optional;

/**
 * An error as somebody found it in a log: 691, 0x2B3, -2147024205, 0x800702B3, ERROR_AUTHENTICATION_FAILURE.
 *
 * @param typed what was typed
 * @param code the number, 0 to 4294967295, or -1 when the text is a name that nothing has
 * @param info what is known about it
 */
record ErrorCode(String typed, long code, Optional<RasErrorInfo> info) {
    /** The upper half of an HRESULT that wraps a Win32 number (winerror.h, FACILITY_WIN32). */
    private static final long WRAPPED_WIN32 = 0x8007_0000L;

    static ErrorCode parse(String typed) {
        String text = typed.strip();
        if (text.matches("0[xX][0-9a-fA-F]{1,8}")) {
            return ofNumber(typed, Long.parseLong(text.substring(2), 16));
        }
        if (text.matches("-?[0-9]{1,10}") && Long.parseLong(text) < 1L << 32) {
            long number = Long.parseLong(text);
            return ofNumber(typed, number < 0 ? number & 0xFFFF_FFFFL : number);
        }
        return ofName(typed, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the text is a name, not a number. */
    boolean isName() {
        return !typed.strip().matches("-?[0-9].*");
    }

    private static ErrorCode ofNumber(String typed, long number) {
        Optional<RasErrorInfo> info = RasErrors.lookup(number);
        if (info.isEmpty() && (number & 0xFFFF_0000L) == WRAPPED_WIN32) {
            info = RasErrors.lookup(number & 0xFFFF);
        }
        return new ErrorCode(typed, number, info);
    }

    private static ErrorCode ofName(String typed, String name) {
        Optional<RasErrorInfo> info = RasErrors.all().stream()
                .filter(known -> known.name().equals(name) || known.name().equals("ERROR_" + name))
                .findFirst();
        return new ErrorCode(typed, info.map(RasErrorInfo::code).orElse(-1L), info);
    }
}
