// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;

import io.github.rasffm.model.NotificationChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How a dial is done. Immutable; start from {@link #defaults()}. */
public final class DialOptions {
    private static final DialOptions DEFAULTS =
            new DialOptions(NotificationChannel.STUB, null, Duration.ofMinutes(2), null, false, 0);

    private final NotificationChannel channel;
    private final @Nullable Duration dialTimeout;
    private final Duration pauseTimeout;
    private final @Nullable Executor handlerExecutor;
    private final boolean inlineHandler;
    private final long ownerWindow;

    private DialOptions(
            NotificationChannel channel,
            @Nullable Duration dialTimeout,
            Duration pauseTimeout,
            @Nullable Executor handlerExecutor,
            boolean inlineHandler,
            long ownerWindow) {
        this.channel = channel;
        this.dialTimeout = dialTimeout;
        this.pauseTimeout = pauseTimeout;
        this.handlerExecutor = handlerExecutor;
        this.inlineHandler = inlineHandler;
        this.ownerWindow = ownerWindow;
    }

    /**
     * Channel {@link NotificationChannel#STUB}, no dial time-out, handlers on virtual threads.
     *
     * @return the defaults
     */
    public static DialOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Chooses the notification channel. One that this system does not have is refused when a dial starts.
     *
     * @param chosen the channel
     * @return new options
     */
    public DialOptions channel(NotificationChannel chosen) {
        return new DialOptions(
                requireNonNull(chosen, "channel"),
                dialTimeout,
                pauseTimeout,
                handlerExecutor,
                inlineHandler,
                ownerWindow);
    }

    /**
     * Bounds the dial, native call included: when the time has passed the operation hangs up and ends as
     * {@link io.github.rasffm.model.DialFailure#TIMED_OUT}. Waiting for the hang-up comes on top, 10 s at most.
     *
     * @param bound more than zero
     * @return new options
     * @throws IllegalArgumentException if the bound is zero or negative
     */
    public DialOptions dialTimeout(Duration bound) {
        if (!requireNonNull(bound, "bound").isPositive()) {
            throw new IllegalArgumentException("a dial time-out must be more than zero: " + bound);
        }
        return new DialOptions(channel, bound, pauseTimeout, handlerExecutor, inlineHandler, ownerWindow);
    }

    /**
     * Bounds each pause: when nobody has answered within it, the dial is hung up and ends as
     * {@link io.github.rasffm.model.DialFailure#GAVE_UP}. 2 minutes unless chosen.
     *
     * @param bound more than zero, counted from the notification of the pause
     * @return new options
     * @throws IllegalArgumentException if the bound is zero or negative
     */
    public DialOptions pauseTimeout(Duration bound) {
        if (!requireNonNull(bound, "bound").isPositive()) {
            throw new IllegalArgumentException("a pause time-out must be more than zero: " + bound);
        }
        return new DialOptions(channel, dialTimeout, bound, handlerExecutor, inlineHandler, ownerWindow);
    }

    /**
     * Runs handlers, and the end of the operation, on an executor instead of virtual threads. They still come one after
     * the other. An executor that never runs them keeps the operation from ending; one that refuses them is reported
     * like a failed handler, and a virtual thread does the work, as it does for one that would run them on the calling
     * thread: that is RAS's way to all dials.
     *
     * @param executor the executor; its execute must return at once, because it is called on the thread that brings the
     *     notifications of all dials
     * @return new options
     */
    public DialOptions handlerExecutor(Executor executor) {
        return new DialOptions(
                channel, dialTimeout, pauseTimeout, requireNonNull(executor, "executor"), false, ownerWindow);
    }

    /**
     * Runs handlers on the dispatcher itself: the fastest way, for handlers that do not block. A blocking one delays
     * the notifications of all operations. The end of the operation still runs on a virtual thread.
     *
     * @return new options
     */
    public DialOptions inlineHandler() {
        return new DialOptions(channel, dialTimeout, pauseTimeout, null, true, ownerWindow);
    }

    /**
     * Names the window that owns dialogues of RAS and of an EAP method during the dial. Without one RAS is asked for an
     * EAP identity without a dialogue: a dial with saved or logon credentials whose method needs one fails with 703
     * (ERROR_INTERACTIVE_MODE), and one with given credentials goes on without the identity.
     *
     * @param window the handle (HWND) of a window, 0 for none
     * @return new options
     * @source Microsoft, "RasGetEapUserIdentity", "RASDIALEXTENSIONS". Not verified on Windows.
     */
    public DialOptions ownerWindow(long window) {
        return new DialOptions(channel, dialTimeout, pauseTimeout, handlerExecutor, inlineHandler, window);
    }

    /**
     * The notification channel.
     *
     * @return the channel
     */
    public NotificationChannel channel() {
        return channel;
    }

    /**
     * The bound of the dial.
     *
     * @return empty for none
     */
    public Optional<Duration> dialTimeout() {
        return Optional.ofNullable(dialTimeout);
    }

    /**
     * The bound of each pause.
     *
     * @return more than zero
     */
    public Duration pauseTimeout() {
        return pauseTimeout;
    }

    /**
     * Where handlers run.
     *
     * @return empty for virtual threads, or inline
     */
    public Optional<Executor> handlerExecutor() {
        return Optional.ofNullable(handlerExecutor);
    }

    /**
     * Whether handlers run on the dispatcher.
     *
     * @return true after {@link #inlineHandler()}
     */
    public boolean isHandlerInline() {
        return inlineHandler;
    }

    /**
     * The window that owns dialogues.
     *
     * @return its handle (HWND), 0 for none
     */
    public long ownerWindow() {
        return ownerWindow;
    }

    @Override
    public String toString() {
        return "DialOptions[channel=" + channel + ", dialTimeout=" + dialTimeout + ", pauseTimeout=" + pauseTimeout
                + ", inlineHandler=" + inlineHandler + ", ownerWindow=" + ownerWindow + "]";
    }
}
