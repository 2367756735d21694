/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.Durations;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Output;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How often a command that watches looks, and how long; until Ctrl-C unless it is told. */
final class Rhythm {
    private static final Duration USUAL = Duration.ofSeconds(1);
    /** How long a reader may have gone before that is seen. */
    private static final long GONE_CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private @Nullable Duration every;
    private @Nullable Duration bound;

    /** Adds its options to those of a command. */
    CommandModel addTo(CommandModel model) {
        return model.option(
                        "--every",
                        "TIME",
                        Duration.class,
                        new Durations(),
                        "How often to look; 1s unless given.",
                        time -> every = time)
                .option(
                        "--for",
                        "TIME",
                        Duration.class,
                        new Durations(),
                        "How long to watch; until Ctrl-C unless given.",
                        time -> bound = time);
    }

    boolean isGiven() {
        return every != null || bound != null;
    }

    /**
     * Looks at once, and again and again; gives the exit code. A reader of the output who has gone ends it as well.
     *
     * @param look what is done each time
     */
    int follow(CommandContext ras, Runnable look) throws InterruptedException {
        Output out = ras.terminal().out();
        long pause = (every == null ? USUAL : every).toNanos();
        long start = System.nanoTime();
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Interrupts.Registration _ = ras.interrupts().onInterrupt(interrupted::countDown)) {
            while (true) {
                look.run();
                if (out.failure() != null) {
                    return ExitCode.OK;
                }
                long left = bound == null ? pause : bound.toNanos() - (System.nanoTime() - start);
                if (left <= 0) {
                    return ExitCode.OK;
                }
                long next = System.nanoTime() + Math.min(left, pause);
                for (long rest = Math.min(left, pause); rest > 0; rest = next - System.nanoTime()) {
                    if (ras.terminal().screen().isGone()) {
                        return ExitCode.OK;
                    }
                    if (interrupted.await(Math.min(rest, GONE_CHECK_NANOS), TimeUnit.NANOSECONDS)) {
                        return ExitCode.INTERRUPTED;
                    }
                }
            }
        }
    }
}
