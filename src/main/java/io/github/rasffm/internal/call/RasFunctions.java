/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.rasffm.internal.gen.ras_h;
import io.github.rasffm.internal.view.CredentialsView;
import io.github.rasffm.internal.view.DeviceInfoView;
import io.github.rasffm.internal.view.DialParamsView;
import io.github.rasffm.internal.view.EntryNameView;
import io.github.rasffm.internal.view.GrowingBuffer;
import io.github.rasffm.internal.view.WideText;
import io.github.rasffm.model.RasDevice;
import io.github.rasffm.model.RasErrors;
import io.github.rasffm.model.RasLimits;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One method for each function of RAS that needs no memory between calls. Codes come back untouched where the caller
 * decides; lists throw. Callable on any thread with an open library; RAS says nothing about thread safety, so calls for
 * one handle are the caller's to serialise.
 */
public final class RasFunctions {
    /** More links than an entry has; RAS documents no bound. */
    public static final int MOST_SUB_ENTRIES = 64;

    private static final int ERROR_TEXT_CHARS = 512;

    private RasFunctions() {}

    /**
     * Ends a connection or a dial, or gives one reference back. Blocks; call on a call thread. The connection is gone
     * only when its status says 6.
     *
     * @param handle the connection
     * @return 0; 6 (ERROR_INVALID_HANDLE) and 668 (ERROR_NO_CONNECTION): it was gone already; 753 (ERROR_HANGUP_FAILED):
     *     the caller may not
     * @source pages "RasHangUp function" and "Disconnecting"
     */
    public static int hangUp(long handle) {
        return ras_h.RasHangUpW(handle);
    }

    /**
     * Asks for the handle of one link of a connection. Does not block.
     *
     * @param handle the connection, or a dial in progress
     * @param subEntry the sub-entry, from 1
     * @param found takes the handle, which RasGetConnectStatus and RasHangUp take for this link alone
     * @return 0; 618 (ERROR_PORT_NOT_OPEN): the link is not connected; 259 (ERROR_NO_MORE_ITEMS): there is no such link;
     *     6 (ERROR_INVALID_HANDLE): the connection is gone
     * @source page "RasGetSubEntryHandle function". Not verified on Windows.
     */
    public static int getSubEntryHandle(long handle, int subEntry, long[] found) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment cell = arena.allocate(JAVA_LONG);
            int code = ras_h.RasGetSubEntryHandleW(handle, subEntry, cell);
            found[0] = code == 0 ? cell.get(JAVA_LONG, 0) : 0;
            return code;
        }
    }

    /**
     * Lists the connections. Blocks; call on a call thread.
     *
     * @return the connections, perhaps none
     * @throws io.github.rasffm.model.RasException as {@link ConnectionList#get()}
     */
    public static List<ConnectionRecord> enumConnections() {
        return new ConnectionList().get();
    }

    /**
     * Lists the entries. Blocks; call on a call thread.
     *
     * @param phoneBook the full path of a phone book, or null for those of the user and of all users
     * @return the entries, perhaps none
     * @throws io.github.rasffm.model.RasException on every code but 603 (ERROR_BUFFER_TOO_SMALL, an answer: ask again):
     *     621 (ERROR_CANNOT_OPEN_PHONEBOOK), 632 (ERROR_INVALID_SIZE), 8 (ERROR_NOT_ENOUGH_MEMORY) ...
     * @source page "RasEnumEntries function"
     */
    public static List<EntryNameRecord> enumEntries(@Nullable String phoneBook) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment book = path(arena, phoneBook);
            return list(
                    "listing entries",
                    EntryNameView.byteSize(),
                    (buffer, bytes, count) -> ras_h.RasEnumEntriesW(MemorySegment.NULL, book, buffer, bytes, count),
                    (answer, list) -> {
                        EntryNameView view = new EntryNameView(answer.element(list.size()));
                        return new EntryNameRecord(view.entryName(), view.flags(), view.phoneBookPath());
                    });
        }
    }

    /**
     * Lists the devices that RAS can dial with. Blocks; call on a call thread.
     *
     * @return the devices, perhaps none
     * @throws io.github.rasffm.model.RasException on every code but 603 (ERROR_BUFFER_TOO_SMALL, an answer: ask again):
     *     87 (ERROR_INVALID_PARAMETER), 632 (ERROR_INVALID_SIZE), 711 (ERROR_RASMAN_CANNOT_INITIALIZE), 1784
     *     (ERROR_INVALID_USER_BUFFER) ...
     * @source page "RasEnumDevices function"
     */
    public static List<RasDevice> enumDevices() {
        return list("listing devices", DeviceInfoView.byteSize(), ras_h::RasEnumDevicesW, (answer, list) -> {
            DeviceInfoView view = new DeviceInfoView(answer.element(list.size()));
            return new RasDevice(view.deviceType(), view.deviceName());
        });
    }

    static <T> List<T> list(
            String operation, int strideBytes, GrowingBuffer.Query query, BiFunction<GrowingBuffer, List<T>, T> next) {
        try (Arena arena = Arena.ofConfined()) {
            GrowingBuffer answer = GrowingBuffer.fill(arena, operation, strideBytes, query);
            ErrorText.check(answer.code(), operation, null);
            List<T> list = new ArrayList<>(answer.count());
            while (list.size() < answer.count()) {
                list.add(next.apply(answer, list));
            }
            return Collections.unmodifiableList(list);
        }
    }

    /**
     * Asks RAS whether a name may be used for a new entry. Blocks; call on a call thread.
     *
     * @param phoneBook the full path of the phone book, or null for the default one
     * @param entryName the name
     * @return 0; 123 (ERROR_INVALID_NAME): its form; 183 (ERROR_ALREADY_EXISTS); 621 (ERROR_CANNOT_OPEN_PHONEBOOK): fine
     *     for a book that is to come
     * @source page "RasValidateEntryName function"
     */
    public static int validateEntryName(@Nullable String phoneBook, String entryName) {
        RasLimits.requireText("entry name", entryName, Integer.MAX_VALUE);
        try (Arena arena = Arena.ofConfined()) {
            return ras_h.RasValidateEntryNameW(path(arena, phoneBook), WideText.allocate(arena, entryName));
        }
    }

    /**
     * Reads the dial parameters saved with an entry; of a password only that there is one. Blocks; call on a call
     * thread.
     *
     * @param phoneBook the full path of the phone book, or null for the default one
     * @param entryName the entry
     * @return what is saved
     * @throws IllegalArgumentException when RAS cannot have such an entry
     * @throws io.github.rasffm.model.RasException 610 (ERROR_BUFFER_INVALID), 621 (ERROR_CANNOT_OPEN_PHONEBOOK), 623
     *     (ERROR_CANNOT_FIND_PHONEBOOK_ENTRY), 632 (ERROR_INVALID_SIZE) ...
     * @source page "RasGetEntryDialParams function"
     */
    public static SavedCredentials getEntryDialParams(@Nullable String phoneBook, String entryName) {
        RasLimits.requireEntryName(entryName);
        try (Arena arena = Arena.ofConfined()) {
            DialParamsView params = DialParamsView.allocate(arena);
            params.entryName(entryName);
            MemorySegment hasPassword = arena.allocate(JAVA_INT);
            int code = ras_h.RasGetEntryDialParamsW(path(arena, phoneBook), params.segment(), hasPassword);
            params.passwordField().fill((byte) 0);
            ErrorText.check(code, "reading the dial parameters", entryName);
            return new SavedCredentials(params.userName(), params.domain(), hasPassword.get(JAVA_INT, 0) != 0);
        }
    }

    /**
     * Reads the credentials saved with an entry; of a password only that there is one. Blocks; call on a call thread.
     *
     * @param phoneBook the full path of the phone book, or null for the default one
     * @param entryName the entry
     * @return what is saved
     * @throws IllegalArgumentException when RAS cannot have such an entry
     * @throws io.github.rasffm.model.RasException 87 (ERROR_INVALID_PARAMETER), 621 (ERROR_CANNOT_OPEN_PHONEBOOK), 623
     *     (ERROR_CANNOT_FIND_PHONEBOOK_ENTRY), 632 (ERROR_INVALID_SIZE) ...
     * @source page "RasGetCredentials function"
     */
    public static SavedCredentials getCredentials(@Nullable String phoneBook, String entryName) {
        RasLimits.requireEntryName(entryName);
        try (Arena arena = Arena.ofConfined()) {
            CredentialsView saved = CredentialsView.allocate(arena);
            saved.mask(ras_h.RASCM_UserName() | ras_h.RASCM_Password() | ras_h.RASCM_Domain());
            int code = ras_h.RasGetCredentialsW(
                    path(arena, phoneBook), WideText.allocate(arena, entryName), saved.segment());
            saved.passwordField().fill((byte) 0);
            ErrorText.check(code, "reading the saved credentials", entryName);
            int mask = saved.mask();
            return new SavedCredentials(
                    (mask & ras_h.RASCM_UserName()) != 0 ? saved.userName() : "",
                    (mask & ras_h.RASCM_Domain()) != 0 ? saved.domain() : "",
                    (mask & ras_h.RASCM_Password()) != 0);
        }
    }

    /**
     * Asks RAS to signal an event when connections come or go. There is no way back: the event must outlive it. Does not
     * block.
     *
     * @param handle one connection, or -1 for all
     * @param event a Win32 event
     * @param flags the RASCN bits
     * @return 0, or a RAS or Win32 code
     * @source page "RasConnectionNotification function"
     */
    public static int connectionNotification(long handle, long event, int flags) {
        return ras_h.RasConnectionNotificationW(handle, event, flags);
    }

    /**
     * Asks RAS for the text of an error number, in the user's language. Does not block; may be called inside a
     * notification.
     *
     * @param code the number
     * @return the text without its line end; empty on every error, as 87 (ERROR_INVALID_PARAMETER) for numbers that are
     *     not RAS's and 122 (ERROR_INSUFFICIENT_BUFFER), or when no library is open
     * @source page "RasGetErrorString function"
     */
    public static Optional<String> errorString(int code) {
        if (LoadedLibrary.boundTo() == null) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(2L * ERROR_TEXT_CHARS, 2);
            if (ras_h.RasGetErrorStringW(code, text, ERROR_TEXT_CHARS) != RasErrors.ERROR_SUCCESS) {
                return Optional.empty();
            }
            return Optional.of(WideText.read(text, 0, ERROR_TEXT_CHARS).strip()).filter(t -> !t.isEmpty());
        }
    }

    private static MemorySegment path(SegmentAllocator allocator, @Nullable String phoneBook) {
        if (phoneBook == null) {
            return MemorySegment.NULL;
        }
        DialParameters.requirePath(phoneBook);
        return WideText.allocate(allocator, phoneBook);
    }
}
