/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which connections of a list share the texts of their device and phone book. */
final class ConnectionRecordViewTest {
    private static final int PHONE_BOOK_OFFSET = 818;
    private static final int PHONE_BOOK_CHARS = 260;

    private final Arena arena = Arena.ofShared(); // a bounded test runs on a thread of its own
    private final ConnectionRecordView known = connection("vpn", "WAN Miniport", "a.pbk");

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    void sameTextsAreTheSameWhateverStandsBehindThem() {
        ConnectionRecordView other = connection("vpn", "WAN Miniport", "a.pbk");
        other.segment().set(ValueLayout.JAVA_CHAR, PHONE_BOOK_OFFSET + 2L * "a.pbk\0".length(), 'x');
        assertThat(isSame(other, "a.pbk")).isTrue();
    }

    @Test
    void textThatGoesOnIsAnother() {
        assertThat(isSame(connection("vpn", "WAN Miniport", "a.pbk2"), "a.pbk")).isFalse();
        assertThat(isSame(connection("vpn", "WAN Miniport 2", "a.pbk"), "a.pbk"))
                .isFalse();
        assertThat(isSame(connection("vpnx", "WAN Miniport", "a.pbk"), "a.pbk")).isFalse();
    }

    @Test
    void textThatEndsEarlierIsAnother() {
        assertThat(isSame(connection("vpn", "WAN Miniport", "a.pb"), "a.pbk")).isFalse();
    }

    @Test
    void aFullFieldHasNoNulToCompare() {
        String full = "b".repeat(PHONE_BOOK_CHARS);
        ConnectionRecordView other = connection("vpn", "WAN Miniport", "");
        for (ConnectionRecordView view : new ConnectionRecordView[] {known, other}) {
            view.segment().asSlice(PHONE_BOOK_OFFSET, 2 * PHONE_BOOK_CHARS).fill((byte) 0);
            for (int i = 0; i < PHONE_BOOK_CHARS; i++) {
                view.segment().set(ValueLayout.JAVA_CHAR, PHONE_BOOK_OFFSET + 2L * i, 'b');
            }
        }
        other.subEntry(7);
        assertThat(isSame(other, full)).isTrue();
    }

    private boolean isSame(ConnectionRecordView other, String phoneBook) {
        return other.sameDeviceAndBook(known.segment(), "vpn".length(), "WAN Miniport".length(), phoneBook.length());
    }

    private ConnectionRecordView connection(String deviceType, String deviceName, String phoneBook) {
        ConnectionRecordView view = ConnectionRecordView.allocate(arena);
        view.deviceType(deviceType);
        view.deviceName(deviceName);
        view.phoneBook(phoneBook);
        return view;
    }
}
