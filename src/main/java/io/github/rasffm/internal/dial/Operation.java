// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One dial operation at work: feeds the state machine with what happens and does what it tells.
 *
 * <p>Threads: inputs come from the dispatcher, the operation's own call thread, the clock and its users. The lock is
 * held for the machine and for adding to queues only, never while user code or a native call runs.
 */
public final class Operation implements DialEffects {
    private final DialEngine engine;
    private final long token;
    private final DialCommand command;
    private final ConnectionPort ras;
    private final OperationListener listener;
    private final HandlerQueue queue;
    private final ReentrantLock lock = new ReentrantLock();
    private final DialMachine machine;
    private final PauseDialogue pauses;
    private final OperationThread thread;
    private final OperationEnd end = new OperationEnd();
    /** Opens after the last handler call. */
    private final Gate ended = new Gate();

    /** Opens when no native call of it runs and none is owed any more. */
    private final Gate released = new Gate();

    /** The handle whose hang-up the machine told, until it is started. */
    private long hangUpDue;
    /** The machine told the end, and nobody has concluded it yet. */
    private boolean endDue;

    private Duration hangUpBound = HangUpWait.DEFAULT_BOUND;
    private DialClock.Scheduled timeout = () -> {};

    Operation(
            DialEngine engine,
            long token,
            DialCommand command,
            DialPort dial,
            ConnectionPort ras,
            OperationListener listener) {
        this.engine = engine;
        this.token = token;
        this.command = command;
        this.ras = ras;
        this.listener = listener;
        Duration pauseTimeout = command.pauseTimeout();
        machine = new DialMachine(pauseTimeout != null, this);
        pauses = new PauseDialogue(this, listener, pauseTimeout == null ? Duration.ZERO : pauseTimeout);
        queue = engine.handlersOf(command);
        thread = new OperationThread(this, dial, ras);
    }

    void start() {
        Duration bound = command.dialTimeout();
        if (bound != null) {
            timeout = engine.clock().schedule(DialClock.nanosOf(bound), () -> stop(Kind.TIMED_OUT));
        }
        CallThreads.execute(thread);
    }

    /** Forgets an operation that could not be started. */
    void discard() {
        engine.forget(token);
        timeout.cancel();
        thread.discard();
    }

    /**
     * Takes a notification of its token, on the dispatcher's thread: neither blocks nor throws. The row is the
     * dispatcher's own and changes after the call.
     */
    void receive(NotificationRow row) {
        long handle = row.handle;
        DialNotification told = row.toNotification(command.channel());
        input(rules -> rules.notified(handle, told));
    }

    /** Ends the operation from our side, if nothing has ended it yet. */
    void stop(Kind kind) {
        stop(kind, HangUpWait.DEFAULT_BOUND);
    }

    private void stop(Kind kind, Duration bound) {
        pauses.endedBy(Thread.currentThread());
        input(rules -> {
            hangUpBound = HangUpWait.longer(hangUpBound, bound);
            rules.stopRequested(kind);
        });
    }

    /**
     * Hangs up while the dial is in progress and waits until the handle is gone.
     *
     * @param bound how long to wait at most
     * @return the outcome, or empty if the operation has ended connected: then the connection is to be hung up
     * @throws InterruptedException if the wait was interrupted; the hang-up goes on
     */
    public Optional<HangUpOutcome> hangUp(Duration bound) throws InterruptedException {
        long began = engine.clock().nanoTime();
        stop(Kind.HUNG_UP, bound);
        end.over().await(engine.clock(), DialClock.nanosOf(bound));
        return end.hangUpOutcome(Duration.ofNanos(engine.clock().nanoTime() - began));
    }

    /** Feeds the machine and does what it tells; user code runs after the lock is free. */
    void input(Consumer<DialMachine> input) {
        boolean ends;
        boolean wakes;
        lock.lock();
        try {
            boolean undecided = machine.undecided();
            input.accept(machine);
            wakes = machine.wakes(undecided) || thread.looksSoon();
            if (hangUpDue != 0) {
                // Not sooner: if there is no thread for it, its outcome comes at once and is an input too.
                startHangUp(hangUpDue);
            }
            ends = endDue;
            endDue = false;
        } finally {
            lock.unlock();
        }
        if (wakes) {
            // Not at each notification: to wake a thread takes as long as all else together.
            thread.wake();
        }
        if (ends) {
            conclude();
        }
        queue.kick();
    }

    @Override
    public void deliver(DialNotification notification) {
        queue.add(() -> listener.notified(notification));
    }

    @Override
    public void askUser(int pause, DialNotification paused) {
        queue.addBlocking(pauses.ask(pause, paused, engine.clock()));
    }

    @Override
    public void look() {
        thread.lookSoon();
    }

    @Override
    public void hangUp(long handle) {
        hangUpDue = handle;
    }

    @Override
    public void finish(DialEnd how, long handle) {
        end.decide(how, handle, machine.dialRuns());
        endDue = true;
        timeout.cancel();
        pauses.end();
    }

    @Override
    public void release() {
        engine.forget(token);
        released.open();
    }

    private void startHangUp(long handle) {
        hangUpDue = 0;
        HangUpWait wait = new HangUpWait(
                ras,
                engine.clock(),
                command.entryName(),
                handle,
                callStillRuns -> input(rules -> rules.hangUpSettled(callStillRuns)),
                () -> input(DialMachine::hangUpReturned));
        end.hangsUpBy(wait);
        wait.start(hangUpBound, () -> true);
    }

    private void conclude() {
        end.over().open();
        // The text of an error is a native call, which is no business of the dispatcher or the clock.
        engine.activity().enter();
        try {
            CallThreads.execute(this::tellEnd);
        } catch (OutOfMemoryError noThread) {
            tellEnd();
        }
    }

    private void tellEnd() {
        DialException failure = end.failure(ras, command, pauses);
        queue.addLast(() -> {
            ended.open();
            listener.ended(failure);
        });
        engine.activity().leave();
        queue.kick();
    }

    /** {@return the last state that was told or read; OpenPort before the first notification} */
    public ConnectionState state() {
        lock.lock();
        try {
            return ConnectionState.of(machine.lastState());
        } finally {
            lock.unlock();
        }
    }

    /**
     * The handle of an operation that has connected, before its handlers have run too. It owns one reference.
     *
     * @return 0 while nothing has ended
     */
    public long handle() {
        return end.handle();
    }

    /** {@return the phone book of the entry; empty before RasDial} */
    public String phoneBook() {
        return thread.phoneBook();
    }

    /**
     * Waits for the end, the last handler call included.
     *
     * @param bound how long at most
     * @return whether it has ended
     * @throws InterruptedException if interrupted
     */
    public boolean await(Duration bound) throws InterruptedException {
        return ended.await(engine.clock(), DialClock.nanosOf(bound));
    }

    /** {@return whether the last handler call has returned} */
    public boolean isEnded() {
        return ended.isOpen();
    }

    /** {@return what handlers threw, the first 16; a copy} */
    public List<Throwable> handlerFailures() {
        return queue.failures();
    }

    /** {@return whether the calling thread runs a handler of this operation} */
    public boolean isHandlerThread() {
        return queue.isCurrentThread();
    }

    /** {@return whether the end is decided and a failed dial hung up; the last handler call may still be to come} */
    public boolean isOver() {
        return end.over().isOpen();
    }

    long token() {
        return token;
    }

    DialEngine engine() {
        return engine;
    }

    <T> T ask(Function<DialMachine, T> question) {
        lock.lock();
        try {
            return question.apply(machine);
        } finally {
            lock.unlock();
        }
    }

    PauseDialogue pauses() {
        return pauses;
    }

    Gate over() {
        return end.over();
    }

    /** May open before {@link #over()}: the two are told by different threads. */
    Gate released() {
        return released;
    }
}
