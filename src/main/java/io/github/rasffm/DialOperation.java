// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.internal.call.LibraryLoader;
import io.github.rasffm.internal.dial.DialCommand;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.internal.dial.Operation;
import io.github.rasffm.internal.dial.OperationListener;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.PauseReply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One dial, from RasDial to connected, failed or hung up. It ends exactly once.
 *
 * <p>A dial that fails is hung up before it ends, and its handle waited for (10 s at most), so that the same entry can
 * be dialled again at once. A dial that connects gives a {@link RasConnection}, which stays up until somebody hangs it
 * up.
 *
 * <p>Threads: any.
 *
 * @native RasDialW, RasHangUpW, RasGetConnectStatusW
 * @source Microsoft, "RasDial", "RasDialFunc2", "Disconnecting". Not verified on Windows.
 */
public final class DialOperation {
    private final Ras ras;
    private final DialRequest request;
    private final CompletableFuture<RasConnection> future = new CompletableFuture<>();
    private final Operation operation;
    private @Nullable RasConnection connection;

    private DialOperation(Ras ras, DialService service, DialRequest request) {
        this.ras = ras;
        this.request = request;
        operation = service.prepare(command(request), new Listener());
    }

    static DialOperation start(Ras ras, DialService service, DialRequest request) {
        DialOperation dial = new DialOperation(ras, service, request);
        service.start(dial.operation);
        return dial;
    }

    private static DialCommand command(DialRequest request) {
        DialOptions options = request.options();
        LibraryLoader.requireChannel(options.channel());
        return new DialCommand(
                request.entryName(),
                options.channel(),
                request.phoneBook().map(Path::toString).orElse(null),
                request.credentials(),
                request.phoneNumber(),
                request.callbackNumber(),
                request.subEntry(),
                options.ownerWindow(),
                options.dialTimeout().orElse(null),
                request.pauses() == null ? null : options.pauseTimeout(),
                options.handlerExecutor().orElse(null),
                options.isHandlerInline());
    }

    /** Brings what RAS tells to the user's handler and the end to the stage. */
    private final class Listener implements OperationListener {
        @Override
        public void notified(DialNotification notification) throws Exception {
            request.handler().onNotification(DialOperation.this, notification);
        }

        @Override
        public PauseReply paused(DialNotification notification) throws Exception {
            PauseHandler pauses = request.pauses();
            return pauses == null ? PauseReply.giveUp() : pauses.onPause(DialOperation.this, notification);
        }

        @Override
        public void ended(@Nullable DialException failure) {
            if (failure != null) {
                future.completeExceptionally(failure);
                return;
            }
            try {
                future.complete(connection());
            } catch (OutOfMemoryError noRoom) {
                future.completeExceptionally(noRoom);
            }
        }
    }

    private synchronized RasConnection connection() {
        if (connection == null) {
            connection = RasConnection.dialled(ras, request.entryName(), operation.handle(), operation.phoneBook());
        }
        return connection;
    }

    /**
     * The entry that is dialled.
     *
     * @return its name
     */
    public String entryName() {
        return request.entryName();
    }

    /**
     * The last state that RAS told.
     *
     * @return {@link ConnectionState#OPEN_PORT} before the first notification
     */
    public ConnectionState state() {
        return operation.state();
    }

    /**
     * Whether the operation has ended and its last handler call has returned.
     *
     * @return true from then on
     */
    public boolean isDone() {
        return future.isDone();
    }

    /**
     * The end of the operation as a stage: the connection, or a {@link DialException}. It completes after the last
     * handler call, on the thread of the handlers. Cancelling or completing what is derived from it changes nothing
     * here; to end a dial, hang up.
     *
     * @return a stage that only the operation completes
     */
    public CompletionStage<RasConnection> completion() {
        return future.minimalCompletionStage();
    }

    /**
     * Waits for the end. When the time is over the dial goes on; see {@link DialOptions#dialTimeout} for a bound that
     * ends it.
     *
     * @param bound how long to wait at most; zero asks without waiting
     * @return the connection
     * @throws DialException if the dial did not connect; {@link DialException#failure()} says in which way
     * @throws TimeoutException if it has not ended yet
     * @throws InterruptedException if the calling thread was interrupted; the dial goes on
     * @throws IllegalStateException within a handler of this operation, which would wait for itself
     * @throws IllegalArgumentException if the bound is negative
     */
    public RasConnection await(Duration bound) throws InterruptedException, TimeoutException {
        Bounds.requireNotNegative(bound);
        if (!isDone() && operation.isHandlerThread()) {
            throw new IllegalStateException("await within a handler of the same dial would wait for itself");
        }
        if (!operation.await(bound)) {
            throw new TimeoutException(
                    "dial of entry " + entryName() + " has not ended within " + bound + ", its state is " + state());
        }
        try {
            // The stage completes right after the operation has ended; who comes back from here must find it done.
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof DialException known ? known : failed;
        }
    }

    /**
     * Ends the dial, or the connection it has become, and waits until RAS says that the handle is gone. If the dial has
     * failed by itself, this is the outcome of the hang-up that followed. May be called within a handler, and after
     * {@link Ras#close()}, which leaves an established connection up.
     *
     * @param bound how long to wait at most, native call included
     * @return how it ended, or how it stands at the bound; the hang-up goes on for 10 s at least, whatever the bound, and
     *     a later call gives its outcome
     * @throws InterruptedException if the calling thread was interrupted; the hang-up goes on
     * @throws io.github.rasffm.model.RasException if RAS refuses: 753 (ERROR_HANGUP_FAILED) or another code
     * @throws IllegalArgumentException if the bound is negative
     */
    public HangUpOutcome hangUp(Duration bound) throws InterruptedException {
        Bounds.requireNotNegative(bound);
        Optional<HangUpOutcome> outcome = operation.hangUp(bound);
        if (outcome.isPresent()) {
            return outcome.get();
        }
        return connection().hangUpEvenIfClosed(bound);
    }

    /**
     * What the handler threw, in order; the first 16.
     *
     * @return a copy, empty if all went well
     */
    public List<Throwable> handlerFailures() {
        return operation.handlerFailures();
    }

    @Override
    public String toString() {
        return "DialOperation[" + entryName() + ", " + state() + (isDone() ? ", done]" : "]");
    }
}
