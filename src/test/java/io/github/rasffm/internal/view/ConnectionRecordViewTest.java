/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which texts of device and phone book the connections of a list share. */
final class ConnectionRecordViewTest {
    private static final int PHONE_BOOK_OFFSET = 818;
    private static final int PHONE_BOOK_CHARS = 260;

    private final Arena arena = Arena.ofShared(); // a bounded test runs on a thread of its own
    private final ConnectionRecordView known = connection("vpn", "WAN Miniport", "a.pbk");
    private final String type = known.deviceType();
    private final String name = known.deviceName();
    private final String book = known.phoneBook();

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    void sameTextsAreThoseThatAreKnownWhateverStandsBehindThem() {
        ConnectionRecordView other = connection("vpn", "WAN Miniport", "a.pbk");
        other.segment().set(ValueLayout.JAVA_CHAR, PHONE_BOOK_OFFSET + 2L * "a.pbk\0".length(), 'x');
        assertThat(other.deviceType(known.segment(), type)).isSameAs(type);
        assertThat(other.deviceName(known.segment(), name)).isSameAs(name);
        assertThat(other.phoneBook(known.segment(), book)).isSameAs(book);
    }

    @Test
    void eachTextIsSharedByItself() {
        ConnectionRecordView other = connection("modem", "WAN Miniport", "b.pbk");
        assertThat(other.deviceType(known.segment(), type)).isEqualTo("modem");
        assertThat(other.deviceName(known.segment(), name)).isSameAs(name);
        assertThat(other.phoneBook(known.segment(), book)).isEqualTo("b.pbk");
    }

    @Test
    void textThatGoesOnIsAnother() {
        ConnectionRecordView other = connection("vpnx", "WAN Miniport 2", "a.pbk2");
        assertThat(other.deviceType(known.segment(), type)).isEqualTo("vpnx");
        assertThat(other.deviceName(known.segment(), name)).isEqualTo("WAN Miniport 2");
        assertThat(other.phoneBook(known.segment(), book)).isEqualTo("a.pbk2");
    }

    @Test
    void textThatEndsEarlierIsAnother() {
        assertThat(connection("vpn", "WAN Miniport", "a.pb").phoneBook(known.segment(), book))
                .isEqualTo("a.pb");
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
        assertThat(other.phoneBook(known.segment(), full)).isSameAs(full);
    }

    private ConnectionRecordView connection(String deviceType, String deviceName, String phoneBook) {
        ConnectionRecordView view = ConnectionRecordView.allocate(arena);
        view.deviceType(deviceType);
        view.deviceName(deviceName);
        view.phoneBook(phoneBook);
        return view;
    }
}
