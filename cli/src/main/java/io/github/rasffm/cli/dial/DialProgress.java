/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialRequest;
import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.Durations;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.FailureReport;
import io.github.rasffm.cli.session.HangUpText;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Patience;
import io.github.rasffm.cli.terminal.Question;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasException;
import io.github.rasffm.model.StateGroup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Follows one dial to its end; where RAS pauses it, asks the person what RAS wants to know. */
final class DialProgress {
    private static final Duration HANG_UP_WAIT = Duration.ofSeconds(10);
    private static final long TICK_MILLIS = 100;

    private final Happenings happenings = new Happenings();
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final RasSession session;
    private final DialScreen screen;
    private final Patience patience = new Patience();
    private final @Nullable DialWitness witness;
    private long start;
    /** Why the dial ends that we gave up ourselves. */
    private @Nullable CommandFailure givenUp;
    /** The last pause; nobody was asked, if it came when the time to answer had passed. */
    private @Nullable DialNotification paused;

    /** With a witness, who sees the hang-up as well, the connection does not stay up. */
    DialProgress(Terminal terminal, Interrupts interrupts, RasSession session, @Nullable DialWitness witness) {
        this.witness = witness;
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.session = session;
        this.screen = new DialScreen(terminal);
    }

    /**
     * Dials, shows, asks, waits; gives the exit code.
     *
     * @param user the user of the request; null: the one saved with the entry
     * @param ownerWindow the window that owns the dialogues of EAP methods; 0: none
     */
    int follow(DialRequest request, @Nullable String user, long ownerWindow) throws InterruptedException {
        String entry = request.entryName();
        screen.begin(entry);
        start = System.nanoTime();
        if (witness != null) {
            witness.begun(start);
        }
        Happening.End end;
        try (Interrupts.Registration _ = interrupts.onInterrupt(this::pressed);
                PausePrompt prompt = new PausePrompt(terminal, happenings, session.ras(), user, ownerWindow)) {
            DialOperation operation = session.ras()
                    .dialer()
                    .dial(request.options(
                                    request.options().inlineHandler()) // it only notes, so nothing delays its times
                            .handler((dial, notification) -> notified(notification))
                            .pauseHandler((dial, pause) -> replyTo(pause)));
            operation
                    .completion()
                    .whenComplete((connection, failure) ->
                            happenings.add(new Happening.End(System.nanoTime(), connection, failure)));
            end = showUntilEnd(entry, prompt);
            if (end == null) {
                return cancel(entry, operation);
            }
            if (witness != null) {
                return witnessed(witness, request, operation, end);
            }
        }
        if (end.connection() != null) {
            screen.connected(end.connection(), since(end.nanos()));
            end.connection().close();
            return ExitCode.OK;
        }
        terminal.clearLine();
        return failed(request, reason(end.failure()));
    }

    // On the thread of the handler.
    private void notified(DialNotification notification) {
        long now = System.nanoTime();
        if (witness != null) {
            witness.notified(now, notification);
        }
        happenings.add(new Happening.State(now, notification));
    }

    private int witnessed(DialWitness witness, DialRequest request, DialOperation operation, Happening.End end) {
        int code = ExitCode.OK;
        Optional<DialFailure> failure = Optional.empty();
        Optional<RasError> error = Optional.empty();
        terminal.clearLine();
        if (end.connection() == null) {
            RasException reason = reason(end.failure());
            failure = Optional.of(reason instanceof DialException dial ? dial.failure() : DialFailure.FAILED);
            error = reason.error();
            code = failed(request, reason);
        } else {
            terminal.say(true, "Connected in " + Durations.format(since(end.nanos())) + ".");
        }
        try {
            HangUpOutcome outcome = patience.await(() -> operation.hangUp(HANG_UP_WAIT));
            String told = outcome == null ? HangUpText.NOT_WAITED_FOR : HangUpText.of(outcome);
            terminal.say(true, Columns.sentence(told));
            witness.ended(new DialWitness.End(failure, error, Optional.ofNullable(outcome), Optional.empty()));
        } catch (RasException refused) {
            witness.ended(new DialWitness.End(failure, error, Optional.empty(), refused.error()));
            code = FailureReport.print(terminal, refused);
        }
        return code;
    }

    // On the thread of a handler. The interrupt says that the dial has ended, or is about to.
    private PauseReply replyTo(DialNotification pause) throws ExecutionException {
        CompletableFuture<PauseReply> reply = new CompletableFuture<>();
        happenings.add(new Happening.Pause(pause, reply));
        try {
            return reply.get();
        } catch (InterruptedException noLongerWanted) {
            return PauseReply.giveUp();
        }
    }

    private void pressed() {
        if (patience.press()) {
            happenings.add(new Happening.Interrupt());
        }
    }

    /** Shows what happens; gives the end, or null at Ctrl-C. */
    private Happening.@Nullable End showUntilEnd(String entry, PausePrompt prompt) throws InterruptedException {
        while (true) {
            Happening next = terminal.live() ? happenings.poll(TICK_MILLIS) : happenings.take();
            switch (next) {
                case null -> screen.tick(since(System.nanoTime()));
                case Happening.State state -> {
                    if (state.notification().state().group() == StateGroup.PAUSED) {
                        paused = state.notification();
                    }
                    screen.state(since(state.nanos()), state.notification());
                }
                case Happening.Pause pause -> {
                    PauseReply reply = answer(entry, pause.notification(), prompt);
                    if (witness != null) {
                        witness.answered(System.nanoTime());
                    }
                    pause.reply().complete(reply);
                }
                case Happening.Answer _ -> {}
                case Happening.End end -> {
                    return end;
                }
                case Happening.Interrupt _ -> {
                    return null;
                }
            }
        }
    }

    private PauseReply answer(String entry, DialNotification pause, PausePrompt prompt) throws InterruptedException {
        if (!terminal.keyboard().isPerson()) {
            givenUp = PauseEnd.withoutTerminal(session, entry, pause);
            return PauseReply.giveUp();
        }
        try {
            PauseReply reply = prompt.ask(pause);
            if (reply instanceof PauseReply.GiveUp) {
                givenUp = PauseEnd.givenUp(session, entry, pause);
            }
            return reply;
        } catch (Question.Unanswered none) {
            // The cursor stands behind the question.
            terminal.out().println();
            if (none.isRefused()) {
                givenUp = PauseEnd.givenUp(session, entry, pause);
            } else {
                terminal.keyboard().restore();
            }
            return PauseReply.giveUp();
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
            session.adviceAfter(outcome, entry).forEach(terminal::advise);
        }
        if (witness != null) {
            witness.ended(new DialWitness.End(
                    Optional.of(DialFailure.HUNG_UP),
                    Optional.empty(),
                    Optional.ofNullable(outcome),
                    Optional.empty()));
        }
        return ExitCode.INTERRUPTED;
    }

    private static RasException reason(@Nullable Throwable failure) {
        Throwable reason =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (reason instanceof RasException refused) {
            return refused;
        }
        throw new IllegalStateException("a dial ended in a way that RAS has not", reason);
    }

    private int failed(DialRequest request, RasException reason) {
        CommandFailure ours = reason instanceof DialException dial ? ourEnd(request, dial.failure()) : null;
        if (ours != null) {
            return FailureReport.print(terminal, ours);
        }
        return FailureReport.print(terminal, reason);
    }

    /** An end of our own making, in the words of the command line; null for one that RAS made. */
    private @Nullable CommandFailure ourEnd(DialRequest request, DialFailure how) {
        String entry = request.entryName();
        if (how == DialFailure.TIMED_OUT) {
            String bound =
                    request.options().dialTimeout().map(Durations::precise).orElse("the time given");
            return new CommandFailure(
                    ExitCode.FAILED,
                    entry + " was not connected within " + bound,
                    List.of("The dial was hung up. A longer --timeout gives it more time."));
        }
        if (how == DialFailure.GAVE_UP && givenUp == null && paused != null) {
            return PauseEnd.unanswered(session, entry, paused, request.options().pauseTimeout());
        }
        return how == DialFailure.GAVE_UP ? givenUp : null;
    }
}
