/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.record;

import io.github.rasffm.cli.dial.DialWitness;
import io.github.rasffm.model.DialNotification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What RAS told about one dial, each report with the time that passed since the one before. The time in which a person
 * answers a question is not RAS's, so it is left out. Threads: any.
 */
final class Recording implements DialWitness {
    /**
     * One report.
     *
     * @param delay since the report before, or since the dial went on after a pause; of the first: since it was asked for
     */
    record Step(Duration delay, DialNotification notification) {}

    private final List<Step> steps = new ArrayList<>();
    private long mark;
    private @Nullable End end;

    @Override
    public synchronized void begun(long nanos) {
        mark = nanos;
    }

    @Override
    public synchronized void notified(long nanos, DialNotification notification) {
        steps.add(new Step(Duration.ofNanos(Math.max(0, nanos - mark)), notification));
        mark = nanos;
    }

    @Override
    public synchronized void answered(long nanos) {
        mark = nanos;
    }

    @Override
    public synchronized void ended(End how) {
        end = how;
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    synchronized Optional<End> end() {
        return Optional.ofNullable(end);
    }
}
