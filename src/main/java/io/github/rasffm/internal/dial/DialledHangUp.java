// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The hang-up of a connection that this process dialled. It owns one reference, so RasHangUp is called once at most;
 * every later call gets the first outcome (Microsoft, "RasDial": each RasDial needs its own RasHangUp).
 */
final class DialledHangUp implements ConnectionHangUp {
    private final ConnectionPort ras;
    private final Supplier<DialClock> clock;
    private final String entry;
    private final long handle;
    private @Nullable HangUpWait first;

    DialledHangUp(ConnectionPort ras, Supplier<DialClock> clock, String entry, long handle) {
        this.ras = ras;
        this.clock = clock;
        this.entry = entry;
        this.handle = handle;
    }

    @Override
    public HangUpOutcome hangUp(Duration bound) throws InterruptedException {
        return wait(bound).await(bound);
    }

    private synchronized HangUpWait wait(Duration bound) {
        if (first == null) {
            first = new HangUpWait(ras, clock.get(), entry, handle);
            first.start(HangUpWait.longer(HangUpWait.DEFAULT_BOUND, bound), () -> true);
        }
        return first;
    }
}
