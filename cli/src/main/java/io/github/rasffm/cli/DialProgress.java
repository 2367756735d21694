/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.RasException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Follows one dial to its end. Everything that happens - a state, the end, Ctrl-C - comes through one queue, so that
 * one thread prints and decides, in the order in which things happened.
 */
final class DialProgress {
    private static final Duration HANG_UP_WAIT = Duration.ofSeconds(10);
    private static final long TICK_MILLIS = 100;

    /** What can happen while a dial runs; times are System.nanoTime. */
    private sealed interface Happening {
        record State(long nanos, DialNotification notification) implements Happening {}

        record End(
                long nanos,
                @Nullable RasConnection connection,
                @Nullable Throwable failure) implements Happening {}

        record Interrupt() implements Happening {}
    }

    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Ras ras;
    private final DialScreen screen;
    private long start;

    DialProgress(Terminal terminal, Interrupts interrupts, Ras ras) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.ras = ras;
        this.screen = new DialScreen(terminal);
    }

    /** Dials, shows, waits; gives the exit code. */
    int follow(DialRequest request) throws InterruptedException {
        String entry = request.entryName();
        screen.begin(entry);
        start = System.nanoTime();
        DialOperation operation;
        Happening end;
        try (Interrupts.Registration _ = interrupts.onInterrupt(() -> happenings.add(new Happening.Interrupt()))) {
            operation = ras.dialer()
                    .dial(request.handler((dial, notification) ->
                            happenings.add(new Happening.State(System.nanoTime(), notification))));
            operation
                    .completion()
                    .whenComplete((connection, failure) ->
                            happenings.add(new Happening.End(System.nanoTime(), connection, failure)));
            end = showUntilEnd();
        }
        // From here on Ctrl-C means what it always means: the person does not want to wait for the hang-up either.
        if (!(end instanceof Happening.End ended)) {
            return cancel(operation);
        }
        if (ended.connection() != null) {
            screen.connected(ended.connection(), since(ended.nanos()));
            ended.connection().close();
            return ExitCode.OK;
        }
        screen.clear();
        return failed(entry, request.options().dialTimeout(), ended.failure());
    }

    private Happening showUntilEnd() throws InterruptedException {
        while (true) {
            Happening next = terminal.live() ? happenings.poll(TICK_MILLIS, TimeUnit.MILLISECONDS) : happenings.take();
            if (next == null) {
                screen.tick(since(System.nanoTime()));
            } else if (next instanceof Happening.State state) {
                screen.state(since(state.nanos()), state.notification());
            } else {
                return next;
            }
        }
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(nanos - start);
    }

    private int cancel(DialOperation operation) throws InterruptedException {
        screen.cancelling(since(System.nanoTime()));
        HangUpOutcome outcome = operation.hangUp(HANG_UP_WAIT);
        screen.clear();
        terminal.err().println("Cancelled: " + HangUpText.of(outcome));
        return ExitCode.INTERRUPTED;
    }

    private int failed(String entry, Optional<Duration> timeout, @Nullable Throwable failure) {
        Throwable reason =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(reason instanceof RasException refused)) {
            throw new IllegalStateException("a dial ended in a way that RAS has not", reason);
        }
        if (reason instanceof DialException dial && dial.failure() == DialFailure.TIMED_OUT) {
            String bound = timeout.map(Durations::precise).orElse("the time given");
            return FailureReport.print(
                    terminal,
                    new CommandFailure(
                            ExitCode.FAILED,
                            entry + " was not connected within " + bound,
                            List.of("The dial was hung up. A longer --timeout gives it more time.")));
        }
        return FailureReport.print(terminal, refused);
    }
}
