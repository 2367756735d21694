/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table of error numbers that RAS functions hand out: 600 to 878, 900 to 956, and the Win32, IPsec and HRESULT
 * values seen beside them. Numbers are kept regardless of the Windows version that defines their names. All methods
 * may be called on any thread; the table is read once.
 *
 * @source RasError.h, mprerror.h, winerror.h, eaphosterror.h (Windows SDK 10.0.22000); page "Routing and Remote Access
 *     Error Codes"
 */
public final class RasErrors {
    /** No error. */
    public static final int ERROR_SUCCESS = 0;

    /** The handle is not, or no longer, valid: the sign that a hang-up has finished. */
    public static final int ERROR_INVALID_HANDLE = 6;

    /** An argument is not valid. */
    public static final int ERROR_INVALID_PARAMETER = 87;

    /** The function exists but does nothing on this system. */
    public static final int ERROR_CALL_NOT_IMPLEMENTED = 120;

    /** The text does not fit the buffer. */
    public static final int ERROR_INSUFFICIENT_BUFFER = 122;

    /** The entry name has a form that is not allowed. */
    public static final int ERROR_INVALID_NAME = 123;

    /** An entry of that name exists. */
    public static final int ERROR_ALREADY_EXISTS = 183;

    /** There is nothing of this number: no such sub-entry. */
    public static final int ERROR_NO_MORE_ITEMS = 259;

    /** The buffer is too small; the size argument says what is needed. */
    public static final int ERROR_BUFFER_TOO_SMALL = 603;

    /** The phone book cannot be opened. */
    public static final int ERROR_CANNOT_OPEN_PHONEBOOK = 621;

    /** The phone book has no such entry. */
    public static final int ERROR_CANNOT_FIND_PHONEBOOK_ENTRY = 623;

    /** The sub-entry exists and is not connected. */
    public static final int ERROR_PORT_NOT_OPEN = 618;

    /** The size field of a structure is none that this Windows knows. */
    public static final int ERROR_INVALID_SIZE = 632;

    /** There is no connection, or none any more. */
    public static final int ERROR_NO_CONNECTION = 668;

    /** User name or password was refused. */
    public static final int ERROR_AUTHENTICATION_FAILURE = 691;

    /** The caller may not disconnect this connection. */
    public static final int ERROR_HANGUP_FAILED = 753;

    /** This entry is being dialled already. */
    public static final int ERROR_DIAL_ALREADY_IN_PROGRESS = 756;

    private static final Map<Long, RasErrorInfo> TABLE = Collections.unmodifiableMap(read());

    private RasErrors() {}

    /**
     * Looks a number up.
     *
     * @param code an error number; a negative {@code int} is taken as the unsigned number of the same 32 bits
     * @return what is known, or empty
     */
    public static Optional<RasErrorInfo> lookup(long code) {
        long number = code < 0 && code >= Integer.MIN_VALUE ? code & 0xFFFF_FFFFL : code;
        return Optional.ofNullable(TABLE.get(number));
    }

    /**
     * All numbers that are known, ascending.
     *
     * @return the table, unmodifiable
     */
    public static Collection<RasErrorInfo> all() {
        return TABLE.values();
    }

    private static String name(String words) {
        String name = words.toUpperCase(Locale.ROOT).replace(' ', '_');
        return name.startsWith("-") ? name.substring(1) : "ERROR_" + name;
    }

    private static Map<Long, RasErrorInfo> read() {
        Map<Long, RasErrorInfo> table = new TreeMap<>();
        try (InputStream stream = RasErrors.class.getResourceAsStream("ras-errors.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("ras-errors.tsv is missing beside " + RasErrors.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            long code = -1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    code = cells[0].isEmpty() ? code + 1 : Long.parseLong(cells[0]);
                    String hint = cells.length > 3 ? cells[3] : "";
                    table.put(code, new RasErrorInfo(code, name(cells[1]), cells[2], hint));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read ras-errors.tsv", e);
        }
        return table;
    }
}
