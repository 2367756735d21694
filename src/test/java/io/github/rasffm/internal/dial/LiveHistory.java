// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.StatusPort;
import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Deliver;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One operation with its threads: three tellers and users at a time, a RAS that answers at random, and every call of
 * it held against the model. The seed fixes what each thread does, not how the threads meet.
 */
final class LiveHistory implements QuietRas, OperationListener {
    private static final long HANDLE = MachineHistory.HANDLE;
    static final int THREADS = 3;

    private final DialEngine engine;
    private final VirtualClock clock;
    /** What RAS answers to the operation's call thread. */
    private final Random answers;
    /** What the user replies to pauses. */
    private final Random replies;

    private final List<Random> tellers;
    private final OperationModel model;
    private final Operation operation;
    private final CountDownLatch dialMayReturn;
    private final CountDownLatch hangUpMayReturn;
    private final int dialCode;
    private final boolean stopsFirst;
    /** Then it ends without being stopped, because each reading of the status says so. */
    private final boolean hungUpByOthers;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger readingsUntilGone;
    private final List<Credentials> passwords = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch freed = new CountDownLatch(1);
    private volatile boolean hungUp;
    /** RAS tells nothing of a dial that it refused. */
    private final boolean refused;

    private volatile @Nullable AssertionError broken;

    LiveHistory(DialEngine engine, VirtualClock clock, long seed) {
        this.engine = engine;
        this.clock = clock;
        Random random = new Random(seed);
        boolean pausesAnswered = random.nextBoolean();
        model = new OperationModel(pausesAnswered, false);
        dialMayReturn = new CountDownLatch(random.nextInt(3));
        hangUpMayReturn = new CountDownLatch(random.nextInt(2));
        dialCode = MachineHistory.error(random, 4);
        refused = dialCode != 0 && random.nextBoolean();
        readingsUntilGone = new AtomicInteger(random.nextInt(3));
        boolean timesOut = random.nextInt(4) == 0;
        stopsFirst = random.nextInt(20) == 0;
        hungUpByOthers = random.nextInt(20) == 0;
        answers = new Random(random.nextLong());
        replies = new Random(random.nextLong());
        tellers = Stream.generate(() -> new Random(random.nextLong()))
                .limit(THREADS)
                .toList();
        model.mayTimeOut(timesOut);
        operation = engine.prepare(
                FakeRas.office(
                        timesOut ? Duration.ofSeconds(5) : null,
                        pausesAnswered ? Duration.ofSeconds(20) : null,
                        null,
                        random.nextInt(4) == 0),
                this,
                this,
                this);
    }

    /** Runs to the end, which must come; tells which. */
    Kind run(ExecutorService threads) throws Exception {
        if (stopsFirst) {
            stop(Kind.HUNG_UP);
        }
        engine.start(operation);
        List<Future<?>> actors = new CopyOnWriteArrayList<>();
        for (int teller = 1; teller <= THREADS; teller++) {
            int number = teller;
            actors.add(threads.submit(() -> act(number, tellers.get(number - 1))));
        }
        for (Future<?> actor : actors) {
            actor.get();
        }
        while (dialMayReturn.getCount() > 0) {
            dialMayReturn.countDown();
        }
        hangUpMayReturn.countDown();
        if (!hungUpByOthers) {
            stop(Kind.CLOSED);
        }
        clock.runUntil(1, () -> broken != null || ended.getCount() + freed.getCount() == 0);
        if (broken == null) {
            tell(1, new Random(1), 99);
            engine.awaitQuiescence(Duration.ofSeconds(20));
            noting(() -> {
                if (!passwords.stream().allMatch(Credentials::isDestroyed)) {
                    throw new AssertionError("broken: every password of a reply is wiped");
                }
            });
        }
        AssertionError found = broken;
        if (found != null) {
            throw found;
        }
        return model.isOver();
    }

    private void act(int teller, Random own) {
        for (int i = own.nextInt(6); i > 0; i--) {
            switch (own.nextInt(12)) {
                case 0 -> stop(own.nextBoolean() ? Kind.HUNG_UP : Kind.CLOSED);
                case 1 -> clock.advance(Duration.ofMillis(own.nextInt(5000)));
                case 2, 3 -> dialMayReturn.countDown();
                case 4 -> hangUpMayReturn.countDown();
                case 5 -> operation.state();
                default -> tell(teller, own, i);
            }
        }
    }

    private void tell(int teller, Random own, int rest) {
        int number = 1000 * teller + 100 - rest;
        Deliver deliver =
                new Deliver(MachineHistory.state(own), MachineHistory.error(own, 8), number, own.nextInt(1, 4), false);
        if (!refused && (model.dialRuns() || model.handle() != 0)) {
            model.rasTells(deliver, HANDLE);
            engine.ring()
                    .publish(
                            operation.token(),
                            HANDLE,
                            deliver.state(),
                            deliver.error(),
                            deliver.extendedError(),
                            deliver.subEntry());
        }
    }

    private void stop(Kind kind) {
        model.stops(kind);
        operation.stop(kind);
    }

    /** Rules are broken on any thread; the first one counts. */
    private void noting(Runnable check) {
        try {
            check.run();
        } catch (AssertionError found) {
            broken = broken == null ? found : broken;
        }
    }

    @Override
    public int dial() {
        noting(model::dials);
        FakeRas.await(dialMayReturn);
        model.dialReturns(dialCode, handle());
        return dialCode;
    }

    @Override
    public int resume() {
        noting(model::resumes);
        if (answers.nextInt(4) == 0) {
            model.resumePends();
            return RasCodes.PENDING;
        }
        int code = MachineHistory.error(answers, 5);
        model.dialReturns(code, HANDLE);
        return code;
    }

    @Override
    public long handle() {
        return refused ? 0 : HANDLE;
    }

    @Override
    public void close() {
        noting(model::frees);
        freed.countDown();
    }

    @Override
    public int hangUp(long handle) {
        noting(() -> model.hangsUp(handle));
        FakeRas.await(hangUpMayReturn);
        hungUp = true;
        model.hangUpSettles(false);
        return 0;
    }

    @Override
    public int links(long handle) {
        int count = answers.nextInt(1, 4);
        model.linksAreKnown(count);
        return count;
    }

    @Override
    public StatusPort openStatus() {
        return new Status();
    }

    @Override
    public void notified(DialNotification notification) {
        int state = notification.state().code();
        int error = notification.errorCode().orElse(0);
        Deliver deliver = notification.coalesced()
                ? new Deliver(state, error, 0, 0, true)
                : new Deliver(
                        state,
                        error,
                        notification.extendedErrorCode().orElseThrow(),
                        notification.subEntryIndex().orElseThrow(),
                        false);
        noting(() -> model.handsOver(deliver));
    }

    @Override
    public PauseReply paused(DialNotification notification) throws Exception {
        noting(() -> model.askedTheUser(asked.incrementAndGet()));
        boolean goesOn = replies.nextInt(4) != 0;
        model.userReplies(asked.get(), goesOn);
        if (!goesOn) {
            return PauseReply.giveUp();
        }
        Credentials password = Credentials.of("", "secret".toCharArray());
        passwords.add(password);
        return new PauseReply.NewPassword(password);
    }

    @Override
    public void ended(@Nullable DialException failure) {
        Kind kind = failure == null
                ? Kind.CONNECTED
                : Kind.valueOf(failure.failure().name());
        noting(() -> model.ends(kind, operation.handle()));
        ended.countDown();
    }

    private final class Status implements StatusPort {
        private int state;
        private int error;

        @Override
        public int read(long handle) {
            if (hungUp) {
                return readingsUntilGone.getAndDecrement() <= 0 ? RasCodes.INVALID_HANDLE : 0;
            }
            int code = hungUpByOthers ? RasCodes.INVALID_HANDLE : 0;
            state = answers.nextInt(3) == 0 ? MachineHistory.state(answers) : 5;
            error = MachineHistory.error(answers, 10);
            model.statusIsRead(code, state, error);
            return code;
        }

        @Override
        public int state() {
            return state;
        }

        @Override
        public int error() {
            return error;
        }

        @Override
        public ConnectionStatus toStatus() {
            return FakeRas.statusOf(state, error);
        }

        @Override
        public void close() {}
    }
}
