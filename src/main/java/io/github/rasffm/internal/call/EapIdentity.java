/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.ADDRESS;

import io.github.rasffm.internal.gen.RASEAPUSERIDENTITYW;
import io.github.rasffm.internal.gen.ras_h;
import io.github.rasffm.internal.view.EapInfoView;
import io.github.rasffm.internal.view.WideText;
import io.github.rasffm.model.RasException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/**
 * The identity that RAS gives for an entry with EAP: its memory is RAS's, so it is copied by the length it states and
 * given back at once, whatever happens in between.
 *
 * @source pages "RasGetEapUserIdentity function", "RasFreeEapUserIdentity function" and "RASEAPUSERIDENTITY structure".
 *     Not verified on Windows.
 */
final class EapIdentity {
    /** More than any method has; a longer answer is not followed. */
    private static final int MOST_DATA_BYTES = 1 << 20;

    private EapIdentity() {}

    /**
     * Asks for the identity of an entry.
     *
     * @param book the phone book, or NULL
     * @param entry the entry
     * @param ownerWindow owns the dialogue of the method; 0 forbids one
     * @param userName takes it, unless it is empty
     * @param info is pointed at a copy of the data
     * @param arena owns that copy
     * @return the code of RasGetEapUserIdentity; unless 0 nothing was changed
     */
    static int read(
            MemorySegment book,
            MemorySegment entry,
            long ownerWindow,
            Consumer<String> userName,
            EapInfoView info,
            Arena arena) {
        try (Arena confined = Arena.ofConfined()) {
            MemorySegment cell = confined.allocate(ADDRESS);
            int flags = ownerWindow == 0 ? ras_h.RASEAPF_NonInteractive() : 0;
            int code = ras_h.RasGetEapUserIdentityW(book, entry, flags, ownerWindow, cell);
            if (code == 0) {
                MemorySegment given = cell.get(ADDRESS, 0);
                try {
                    copy(given, userName, info, arena);
                } finally {
                    ras_h.RasFreeEapUserIdentityW(given);
                }
            }
            return code;
        }
    }

    private static void copy(MemorySegment given, Consumer<String> userName, EapInfoView info, Arena arena) {
        long dataAt = RASEAPUSERIDENTITYW.pbEapInfo$offset();
        if (given.address() == 0) {
            throw malformed("no identity");
        }
        MemorySegment header = given.reinterpret(dataAt);
        int dataBytes =
                header.get(RASEAPUSERIDENTITYW.dwSizeofEapInfo$layout(), RASEAPUSERIDENTITYW.dwSizeofEapInfo$offset());
        if (dataBytes < 0 || dataBytes > MOST_DATA_BYTES) {
            throw malformed(Integer.toUnsignedLong(dataBytes) + " bytes of EAP data");
        }
        String name = WideText.read(
                header,
                RASEAPUSERIDENTITYW.szUserName$offset(),
                RASEAPUSERIDENTITYW.szUserName$layout().elementCount());
        if (!name.isEmpty()) {
            userName.accept(name);
        }
        if (dataBytes > 0) {
            MemorySegment data = arena.allocate(dataBytes, 8);
            data.copyFrom(given.reinterpret(dataAt + dataBytes).asSlice(dataAt));
            info.data(data.address());
            info.sizeBytes(dataBytes);
        }
    }

    private static RasException malformed(String what) {
        return new RasException("asking for the EAP identity", null, null, "malformed answer: " + what, "", null);
    }
}
