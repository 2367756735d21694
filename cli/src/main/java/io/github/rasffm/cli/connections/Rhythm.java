/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.Durations;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Output;
import java.time.Duration;
import java.util.List;
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

    /** Adds its options to those of a command that watches. */
    CommandModel addTo(CommandModel model) {
        return addTo(model, "How ");
    }

    /** Adds its options to those of a command that watches only when it is told. */
    CommandModel addToChoice(CommandModel model) {
        return addTo(model, "With --watch: how ");
    }

    private CommandModel addTo(CommandModel model, String how) {
        return model.option(
                        "--every",
                        "TIME",
                        Duration.class,
                        new Durations(),
                        how + "often to look; 1s unless given.",
                        time -> every = time)
                .option(
                        "--for",
                        "TIME",
                        Duration.class,
                        new Durations(),
                        how + "long to watch; until Ctrl-C unless given.",
                        time -> bound = time);
    }

    /** Refuses its options for one look: a script that meant one would wait for a watch without end. */
    void requireNone(String command) {
        if (every != null || bound != null) {
            String option = every != null ? "--every" : "--for";
            throw new CommandFailure(
                    ExitCode.USAGE, option + " needs --watch", List.of("Try: ras " + command + " --watch"));
        }
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
