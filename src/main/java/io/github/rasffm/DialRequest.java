// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.RasLimits;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to dial. Immutable: each method gives a new request. Texts are checked here, before anything native is called.
 *
 * <p>Lengths count UTF-16 units; unpaired surrogates are passed on as they are; a NUL is refused, since RAS would cut
 * the text there.
 */
public final class DialRequest {
    /** MAX_PATH without the NUL. */
    private static final int PATH_UNITS = 259;

    private static final NotificationHandler NOBODY = (operation, notification) -> {};

    private final String entryName;
    private final @Nullable Path phoneBook;
    private final Credentials credentials;
    private final String phoneNumber;
    private final String callbackNumber;
    private final int subEntry;
    private final NotificationHandler handler;
    private final @Nullable PauseHandler pauses;
    private final DialOptions options;

    @SuppressWarnings("TooManyParameters")
    private DialRequest(
            String entryName,
            @Nullable Path phoneBook,
            Credentials credentials,
            String phoneNumber,
            String callbackNumber,
            int subEntry,
            NotificationHandler handler,
            @Nullable PauseHandler pauses,
            DialOptions options) {
        this.entryName = entryName;
        this.phoneBook = phoneBook;
        this.credentials = credentials;
        this.phoneNumber = phoneNumber;
        this.callbackNumber = callbackNumber;
        this.subEntry = subEntry;
        this.handler = handler;
        this.pauses = pauses;
        this.options = options;
    }

    /**
     * Dials a phone-book entry, with its saved credentials and default options.
     *
     * @param entryName the name of the entry, 1 to 256 units, without {@code | > < ? * \ / :} and without a leading dot
     * @return the request
     * @throws IllegalArgumentException if no entry can have this name
     */
    public static DialRequest of(String entryName) {
        RasLimits.requireEntryName(requireNonNull(entryName, "entryName"));
        return new DialRequest(entryName, null, Credentials.saved(), "", "", 0, NOBODY, null, DialOptions.defaults());
    }

    /**
     * Takes the entry from this phone book. Without it the entry is looked up in all of them.
     *
     * @param file the phone book, a .pbk file; its absolute path may have 259 units
     * @return a new request
     * @throws IllegalArgumentException if the path is too long
     */
    public DialRequest phoneBook(Path file) {
        Path absolute = requireNonNull(file, "file").toAbsolutePath();
        RasLimits.requireText("phone book path", absolute.toString(), PATH_UNITS);
        return new DialRequest(
                entryName, absolute, credentials, phoneNumber, callbackNumber, subEntry, handler, pauses, options);
    }

    /**
     * Dials with these credentials. They are copied when the dial starts.
     *
     * @param chosen the credentials
     * @return a new request
     */
    public DialRequest credentials(Credentials chosen) {
        return new DialRequest(
                entryName,
                phoneBook,
                requireNonNull(chosen, "credentials"),
                phoneNumber,
                callbackNumber,
                subEntry,
                handler,
                pauses,
                options);
    }

    /**
     * Dials this number or host instead of the entry's.
     *
     * @param number at most 128 units; empty means the entry's
     * @return a new request
     * @throws IllegalArgumentException if it is too long or holds a NUL
     */
    public DialRequest phoneNumber(String number) {
        RasLimits.requireText("phone number", requireNonNull(number, "number"), RasLimits.PHONE_NUMBER);
        return new DialRequest(
                entryName, phoneBook, credentials, number, callbackNumber, subEntry, handler, pauses, options);
    }

    /**
     * Where the server may call back. Only looked at for users with the right to set it.
     *
     * @param number at most 128 units; empty means no callback, {@code *} means: ask the pause handler
     * @return a new request
     * @throws IllegalArgumentException if it is too long or holds a NUL
     */
    public DialRequest callbackNumber(String number) {
        RasLimits.requireText("callback number", requireNonNull(number, "number"), RasLimits.CALLBACK_NUMBER);
        return new DialRequest(
                entryName, phoneBook, credentials, phoneNumber, number, subEntry, handler, pauses, options);
    }

    /**
     * Dials this sub-entry of a multilink entry first.
     *
     * @param index from 1; 0 leaves it to RAS
     * @return a new request
     * @throws IllegalArgumentException if negative
     */
    public DialRequest subEntry(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("a sub-entry index counts from 1: " + index);
        }
        return new DialRequest(
                entryName, phoneBook, credentials, phoneNumber, callbackNumber, index, handler, pauses, options);
    }

    /**
     * Follows the dial with this handler.
     *
     * @param chosen the handler
     * @return a new request
     */
    public DialRequest handler(NotificationHandler chosen) {
        return new DialRequest(
                entryName,
                phoneBook,
                credentials,
                phoneNumber,
                callbackNumber,
                subEntry,
                requireNonNull(chosen, "handler"),
                pauses,
                options);
    }

    /**
     * Answers paused states with this handler, instead of taking them for failures.
     *
     * @param chosen the handler
     * @return a new request
     */
    public DialRequest pauseHandler(PauseHandler chosen) {
        return new DialRequest(
                entryName,
                phoneBook,
                credentials,
                phoneNumber,
                callbackNumber,
                subEntry,
                handler,
                requireNonNull(chosen, "handler"),
                options);
    }

    /**
     * Dials in this way.
     *
     * @param chosen the options
     * @return a new request
     */
    public DialRequest options(DialOptions chosen) {
        return new DialRequest(
                entryName,
                phoneBook,
                credentials,
                phoneNumber,
                callbackNumber,
                subEntry,
                handler,
                pauses,
                requireNonNull(chosen, "options"));
    }

    /**
     * The name of the entry.
     *
     * @return never empty
     */
    public String entryName() {
        return entryName;
    }

    /**
     * The phone book that was chosen.
     *
     * @return empty if the entry is to be looked up
     */
    public Optional<Path> phoneBook() {
        return Optional.ofNullable(phoneBook);
    }

    /**
     * The options.
     *
     * @return the options
     */
    public DialOptions options() {
        return options;
    }

    Credentials credentials() {
        return credentials;
    }

    String phoneNumber() {
        return phoneNumber;
    }

    String callbackNumber() {
        return callbackNumber;
    }

    int subEntry() {
        return subEntry;
    }

    NotificationHandler handler() {
        return handler;
    }

    @Nullable
    PauseHandler pauses() {
        return pauses;
    }

    @Override
    public String toString() {
        return "DialRequest[" + entryName + (phoneBook == null ? "" : " of " + phoneBook) + ", " + credentials + "]";
    }
}
