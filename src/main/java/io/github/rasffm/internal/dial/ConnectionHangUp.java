// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.ConnectionRecord;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hangs one established connection up.
 *
 * <p>A connection that this process dialled owns one reference, so RasHangUp is called once at most; every later call
 * gets the first outcome (Microsoft, "RasDial": each RasDial needs its own RasHangUp). A connection that was found in
 * the list owns none, and RAS may have given its handle to another connection meanwhile; so the list is read again, and
 * only the very same connection is hung up.
 */
public final class ConnectionHangUp {
    private final ConnectionPort ras;
    private final Supplier<DialClock> clock;
    private final String entry;
    private final long handle;
    private final @Nullable ConnectionRecord listed;
    private @Nullable HangUpWait first;

    private ConnectionHangUp(
            ConnectionPort ras,
            Supplier<DialClock> clock,
            String entry,
            long handle,
            @Nullable ConnectionRecord listed) {
        this.ras = ras;
        this.clock = clock;
        this.entry = entry;
        this.handle = handle;
        this.listed = listed;
    }

    static ConnectionHangUp dialled(ConnectionPort ras, Supplier<DialClock> clock, String entry, long handle) {
        return new ConnectionHangUp(ras, clock, entry, handle, null);
    }

    static ConnectionHangUp listed(ConnectionPort ras, Supplier<DialClock> clock, ConnectionRecord listed) {
        return new ConnectionHangUp(ras, clock, listed.entryName(), listed.handle(), listed);
    }

    /**
     * Calls RasHangUp, unless there is nothing to hang up any more, and waits until the handle is gone.
     *
     * @param bound how long to wait at most
     * @return the outcome
     * @throws InterruptedException if the wait was interrupted; the hang-up goes on
     */
    public HangUpOutcome hangUp(Duration bound) throws InterruptedException {
        return (listed == null ? ofDialled(bound) : ofListed(bound, listed)).await(bound);
    }

    private synchronized HangUpWait ofDialled(Duration bound) {
        HangUpWait wait = first;
        if (wait == null) {
            wait = new HangUpWait(ras, clock.get(), entry, handle);
            if (wait.start(HangUpWait.longer(HangUpWait.DEFAULT_BOUND, bound), () -> true)) {
                first = wait;
            }
        }
        return wait;
    }

    private HangUpWait ofListed(Duration bound, ConnectionRecord before) {
        HangUpWait wait = new HangUpWait(ras, clock.get(), entry, handle);
        wait.start(bound, () -> RasFunctions.enumConnections().stream().anyMatch(now -> same(before, now)));
        return wait;
    }

    private static boolean same(ConnectionRecord before, ConnectionRecord now) {
        return before.handle() == now.handle()
                && before.correlationId().equals(now.correlationId())
                && before.luid() == now.luid();
    }
}
