// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.NotificationChannel;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a handler is told by each channel. */
final class NotificationRowTest {
    private final NotificationRow row = new NotificationRow();

    @Test
    void stubGivesEverything() {
        row.set(1, 2, 5, 691, 7, 3);
        assertThat(row.toNotification(NotificationChannel.STUB))
                .isEqualTo(told(OptionalInt.of(7), OptionalInt.of(3), false));
    }

    @Test
    void stubGivesWhateverRasSaysOfTheSubEntry() {
        row.set(1, 2, 5, 691, 0, 0);
        assertThat(row.toNotification(NotificationChannel.STUB))
                .isEqualTo(told(OptionalInt.of(0), OptionalInt.of(0), false));
    }

    @Test
    void windowGivesNeitherExtendedErrorNorSubEntry() {
        row.set(1, 2, 5, 691, 0, 0);
        assertThat(row.toNotification(NotificationChannel.WINDOW))
                .isEqualTo(told(OptionalInt.empty(), OptionalInt.empty(), false));
    }

    @Test
    void completionPortMayMergeAndGivesNoExtendedError() {
        row.set(1, 2, 5, 691, 0, 3);
        assertThat(row.toNotification(NotificationChannel.COMPLETION_PORT))
                .isEqualTo(told(OptionalInt.empty(), OptionalInt.of(3), true));
        row.set(1, 2, 5, 691, 0, 0);
        assertThat(row.toNotification(NotificationChannel.COMPLETION_PORT))
                .isEqualTo(told(OptionalInt.empty(), OptionalInt.empty(), true));
    }

    private static DialNotification told(OptionalInt extended, OptionalInt subEntry, boolean coalesced) {
        return new DialNotification(ConnectionState.AUTHENTICATE, OptionalInt.of(691), extended, subEntry, coalesced);
    }
}
