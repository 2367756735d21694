// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static java.util.Objects.requireNonNull;

import io.github.rasffm.internal.call.DialChange;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What an operation asks its user while the dial is paused, and what he replies.
 *
 * <p>Threads: asked under the operation's lock, answered on a handler's thread, taken by the call thread.
 */
final class PauseDialogue {
    private final Operation operation;
    private final OperationListener listener;
    private final Duration bound;
    private DialClock.Scheduled alarm = () -> {};
    private @Nullable DialChange change;
    /** Why the last pause got no reply; null if it got one, or the handler gave up. */
    private @Nullable Throwable unanswered;

    private boolean timeUp;
    private boolean interrupted;
    /** The thread that waits for the user, and the pause it waits in. */
    private @Nullable Thread asking;

    private int pause;
    private boolean over;

    PauseDialogue(Operation operation, OperationListener listener, Duration bound) {
        this.operation = operation;
        this.listener = listener;
        this.bound = bound;
    }

    /** Starts the time the user has; the task that asks him is to be run where handlers may block. */
    synchronized HandlerQueue.Task ask(int number, DialNotification notification, DialClock clock) {
        pause = number;
        unanswered = null;
        timeUp = false;
        alarm.cancel();
        alarm = clock.schedule(DialClock.nanosOf(bound), () -> giveUp(number));
        return () -> answer(number, notification);
    }

    private void answer(int number, DialNotification notification) throws Exception {
        if (!begin(number)) {
            return;
        }
        DialChange wanted = null;
        try {
            PauseReply reply = requireNonNull(listener.paused(notification), "the pause handler's reply");
            wanted = reply instanceof PauseReply.GiveUp ? null : DialChange.of(reply);
        } catch (Throwable failure) {
            if (noReply(number, failure, false)) {
                throw failure;
            }
        } finally {
            finish();
            reply(number, wanted);
        }
    }

    private synchronized boolean begin(int number) {
        if (over || number != pause) {
            return false;
        }
        asking = Thread.currentThread();
        interrupted = false;
        return true;
    }

    private synchronized void finish() {
        asking = null;
        // The interrupt that says "no longer wanted" is not for what the thread does next.
        Thread.interrupted();
    }

    private void giveUp(int number) {
        noReply(number, new TimeoutException("nobody replied within " + bound), true);
        reply(number, null);
        stopAsking(number);
    }

    /** Tells whether it is worth reporting: a handler that gives way to our interrupt has not failed. */
    private synchronized boolean noReply(int number, Throwable why, boolean late) {
        // A handler that is interrupted because the time is up fails only after that.
        if (number == pause && unanswered == null) {
            unanswered = why;
            timeUp = late;
        }
        return !(interrupted && why instanceof InterruptedException);
    }

    /** Why the pause that ended the dial got no reply; null if the handler gave up, or there is none. */
    synchronized @Nullable Throwable unanswered() {
        return unanswered;
    }

    /** Whether that was for want of time. */
    synchronized boolean timeUp() {
        return timeUp;
    }

    private void reply(int number, @Nullable DialChange wanted) {
        operation.input(machine -> {
            if (machine.replied(number, wanted != null)) {
                keep(wanted);
            } else if (wanted != null) {
                wanted.wipe();
            }
        });
    }

    /** Keeps a reply until it is taken, or none; what was not taken is not wanted any more. */
    synchronized void keep(@Nullable DialChange wanted) {
        alarm.cancel();
        if (change != null) {
            change.wipe();
        }
        change = wanted;
    }

    private synchronized void stopAsking(int number) {
        if (asking != null && number == pause) {
            interrupted = true;
            asking.interrupt();
        }
    }

    /** The handler ends the dial itself, and needs no interrupt to know that. */
    synchronized void endedBy(Thread thread) {
        if (thread.equals(asking)) {
            asking = null;
        }
    }

    /** What the user replied, to be applied and wiped; null if it was taken before. */
    synchronized @Nullable DialChange take() {
        DialChange taken = change;
        change = null;
        return taken;
    }

    /** The operation has ended: nobody is asked any more. */
    synchronized void end() {
        over = true;
        alarm.cancel();
        stopAsking(pause);
    }
}
