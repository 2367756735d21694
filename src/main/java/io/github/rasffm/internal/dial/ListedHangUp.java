// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.ConnectionRecord;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The hang-up of a connection that was found in the list. It owns no reference, and RAS may have given its handle to
 * another connection meanwhile; so the list is read again, and only the very same connection is hung up.
 */
final class ListedHangUp implements ConnectionHangUp {
    private final ConnectionPort ras;
    private final Supplier<DialClock> clock;
    private final ConnectionRecord listed;

    ListedHangUp(ConnectionPort ras, Supplier<DialClock> clock, ConnectionRecord listed) {
        this.ras = ras;
        this.clock = clock;
        this.listed = listed;
    }

    @Override
    public HangUpOutcome hangUp(Duration bound) throws InterruptedException {
        HangUpWait wait = new HangUpWait(ras, clock.get(), listed.entryName(), listed.handle());
        wait.start(bound, () -> RasFunctions.enumConnections().stream().anyMatch(now -> same(listed, now)));
        return wait.await(bound);
    }

    static boolean same(ConnectionRecord before, ConnectionRecord now) {
        return before.handle() == now.handle()
                && before.correlationId().equals(now.correlationId())
                && before.luid() == now.luid();
    }
}
