/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialRequest;
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
    /** ERROR_DIAL_ALREADY_IN_PROGRESS. */
    private static final long IN_PROGRESS = 756;

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
    private final RasSession session;
    private final DialScreen screen;
    private final Patience patience = new Patience();
    private long start;

    DialProgress(Terminal terminal, Interrupts interrupts, RasSession session) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.session = session;
        this.screen = new DialScreen(terminal);
    }

    /** Dials, shows, waits; gives the exit code. */
    int follow(DialRequest request) throws InterruptedException {
        String entry = request.entryName();
        screen.begin(entry);
        start = System.nanoTime();
        Happening.End end;
        try (Interrupts.Registration _ = interrupts.onInterrupt(this::pressed)) {
            DialOperation operation = session.ras()
                    .dialer()
                    .dial(request.handler((dial, notification) ->
                            happenings.add(new Happening.State(System.nanoTime(), notification))));
            operation
                    .completion()
                    .whenComplete((connection, failure) ->
                            happenings.add(new Happening.End(System.nanoTime(), connection, failure)));
            end = showUntilEnd();
            if (end == null) {
                return cancel(entry, operation);
            }
        }
        if (end.connection() != null) {
            screen.connected(end.connection(), since(end.nanos()));
            end.connection().close();
            return ExitCode.OK;
        }
        terminal.clearLine();
        return failed(entry, request.options().dialTimeout(), end.failure());
    }

    private void pressed() {
        if (patience.press()) {
            happenings.add(new Happening.Interrupt());
        }
    }

    /** Shows what happens; gives the end, or null at Ctrl-C. */
    private Happening.@Nullable End showUntilEnd() throws InterruptedException {
        while (true) {
            Happening next = terminal.live() ? happenings.poll(TICK_MILLIS, TimeUnit.MILLISECONDS) : happenings.take();
            switch (next) {
                case null -> screen.tick(since(System.nanoTime()));
                case Happening.State state -> screen.state(since(state.nanos()), state.notification());
                case Happening.End end -> {
                    return end;
                }
                case Happening.Interrupt _ -> {
                    return null;
                }
            }
        }
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(nanos - start);
    }

    private int cancel(String entry, DialOperation operation) {
        HangUpOutcome outcome = patience.await(() -> {
            screen.cancelling(since(System.nanoTime()));
            return operation.hangUp(HANG_UP_WAIT);
        });
        terminal.clearLine();
        if (outcome == null) {
            terminal.say(false, Columns.printable(entry) + ": " + HangUpText.NOT_WAITED_FOR);
            interrupts.leave(ExitCode.INTERRUPTED);
        } else {
            terminal.say(false, "Cancelled: " + HangUpText.of(outcome));
        }
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
        int code = FailureReport.print(terminal, refused);
        if (refused.error().filter(error -> error.code() == IN_PROGRESS).isPresent()) {
            session.adviceToBeginAnew().forEach(terminal::advise);
        }
        return code;
    }
}
