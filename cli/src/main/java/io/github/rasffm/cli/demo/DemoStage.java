/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.demo;

import io.github.rasffm.DialOperation;
import io.github.rasffm.DialOptions;
import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.dial.DialScreen;
import io.github.rasffm.cli.session.HangUpText;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Style;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.model.RasException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the demo happens: one thread tells, dials and shows; a second one waits for the person's Enter. */
final class DemoStage implements AutoCloseable {
    private static final Duration HANG_UP_WAIT = Duration.ofSeconds(10);
    private static final long TICK_MILLIS = 100;
    /** Who reads the explanation of a pause may take a while over it. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final int STEPS = 5;
    private static final int INDENT = 2;

    private final Terminal terminal;
    private final Ras ras;
    private final ExecutorService keyboard = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ras-keyboard").factory());
    private final List<RasConnection> dialled = new ArrayList<>();
    private boolean asks;
    private int step;

    DemoStage(Terminal terminal, Ras ras, boolean asks) {
        this.terminal = terminal;
        this.ras = ras;
        this.asks = asks;
    }

    /** Says something, a line of room above it. */
    void tell(String text) {
        if (step > 0) {
            terminal.out().println();
        }
        wrapped(text);
    }

    /** Begins the next step, when the person wants it. */
    void step(String name, String text) throws InterruptedException {
        enter(step == 0 ? "begin" : "go on");
        step++;
        terminal.out().println();
        terminal.out().println(Style.BOLD.paint(step + " of " + STEPS + "  " + name, terminal.colourOut()));
        wrapped(text);
    }

    /** Dials and shows how it goes until it is connected. */
    RasConnection dial(DialRequest request) throws InterruptedException {
        return dial(request, "", PauseReply.giveUp());
    }

    /** The same; where the dial pauses, says so and answers when the person wants it. */
    RasConnection dial(DialRequest request, String atPause, PauseReply answer) throws InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        DialScreen screen = new DialScreen(terminal);
        terminal.out().println();
        screen.begin(request.entryName());
        long start = System.nanoTime();
        DialOperation operation = ras.dialer()
                .dial(request.options(DialOptions.defaults().pauseTimeout(PAUSE))
                        .handler((dial, told) -> events.add(new Event.State(System.nanoTime(), told)))
                        .pauseHandler((dial, pause) -> {
                            CompletableFuture<PauseReply> reply = new CompletableFuture<>();
                            events.add(new Event.Pause(reply));
                            return reply.get();
                        }));
        operation.completion().whenComplete((connection, failure) -> events.add(new Event.End(connection, failure)));
        try {
            while (true) {
                Event next = terminal.live() ? events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS) : events.take();
                switch (next) {
                    case null -> screen.tick(Duration.ofNanos(System.nanoTime() - start));
                    case Event.State(long nanos, DialNotification told) ->
                        screen.state(Duration.ofNanos(nanos - start), told);
                    case Event.Pause(CompletableFuture<PauseReply> reply) -> {
                        terminal.clearLine();
                        tell(atPause);
                        enter("send it");
                        terminal.out().println();
                        reply.complete(answer);
                    }
                    case Event.End end -> {
                        terminal.clearLine();
                        return connected(end);
                    }
                }
            }
        } catch (InterruptedException ended) {
            terminal.clearLine();
            operation.hangUp(HANG_UP_WAIT);
            throw ended;
        }
    }

    private RasConnection connected(Event.End end) {
        if (end.connection == null) {
            Throwable failure = end.failure instanceof CompletionException wrapped ? wrapped.getCause() : end.failure;
            throw failure instanceof RasException refused ? refused : new IllegalStateException(failure);
        }
        String text = "Connected to " + Columns.printable(end.connection.entryName()) + ".";
        terminal.out().println(Style.GOOD.paint(text, terminal.colourOut()));
        terminal.out().flush();
        dialled.add(end.connection);
        return end.connection;
    }

    /** Shows the status of a connection in one line, and its error in the next. */
    void status(RasConnection connection) {
        ConnectionStatus status = connection.status();
        String entry = Columns.printable(connection.entryName());
        terminal.out().println();
        terminal.out().println(entry + "  " + Style.BOLD.paint(status.state().name(), terminal.colourOut()));
        status.error().ifPresent(error -> {
            for (String line : Columns.wrap(error.label() + ": " + error.hint(), terminal.proseWidth() - INDENT)) {
                terminal.out().println(" ".repeat(INDENT) + line);
            }
        });
    }

    /** Hangs up, waits until the handle is gone and says how that went. */
    void hangUp(RasConnection connection) throws InterruptedException {
        terminal.out().println();
        HangUpOutcome outcome = connection.hangUp(HANG_UP_WAIT);
        terminal.say(true, Columns.printable(connection.entryName()) + ": " + HangUpText.of(outcome));
        terminal.out().flush();
        dialled.remove(connection);
        connection.close();
    }

    /** Says what is connected. */
    void list() {
        List<RasConnection> connections = ras.connections();
        terminal.say(
                true,
                connections.isEmpty()
                        ? "Nothing is connected any more."
                        : "Connected: "
                                + connections.stream()
                                        .map(RasConnection::entryName)
                                        .map(Columns::printable)
                                        .collect(Collectors.joining(", ")));
    }

    private void wrapped(String text) {
        Columns.wrap(text, terminal.proseWidth()).forEach(terminal.out()::println);
        terminal.out().flush();
    }

    // Nothing can end the wait for a key, so it is another thread that waits: always the same, so that no second one
    // takes a line that was meant for the first.
    private void enter(String what) throws InterruptedException {
        if (!asks) {
            return;
        }
        String prompt = "Enter: " + what + "  Ctrl-C: end ";
        terminal.out().println();
        terminal.out().flush();
        Future<@Nullable String> line =
                keyboard.submit(() -> terminal.keyboard().ask(prompt));
        try {
            asks = line.get() != null; // the input has ended: it plays on by itself
        } catch (ExecutionException unreadable) {
            asks = false;
        }
    }

    /** Hangs up what the demo has left connected. */
    @Override
    public void close() {
        keyboard.shutdownNow();
        for (RasConnection connection : dialled) {
            try {
                connection.hangUp(HANG_UP_WAIT);
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
            connection.close();
        }
    }

    private sealed interface Event {
        record State(long nanos, DialNotification notification) implements Event {}

        record Pause(CompletableFuture<PauseReply> reply) implements Event {}

        record End(
                @Nullable RasConnection connection,
                @Nullable Throwable failure) implements Event {}
    }
}
