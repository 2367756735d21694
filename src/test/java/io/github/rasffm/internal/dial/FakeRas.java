// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.DialChange;
import io.github.rasffm.internal.call.StatusPort;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.ConnectionSubState;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.NotificationChannel;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for RAS where a test needs a call to block or to answer at an exact moment. What it does is said by the
 * test; the simulator is the one that behaves like RAS.
 */
final class FakeRas implements QuietRas {
    static final long HANDLE = 0xABC;

    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<DialChange> changes = new CopyOnWriteArrayList<>();
    final CountDownLatch inDial = new CountDownLatch(1);
    final CountDownLatch changed = new CountDownLatch(1);
    final CountDownLatch inHangUp = new CountDownLatch(1);
    final CountDownLatch freed = new CountDownLatch(1);
    private final CountDownLatch dialMayReturn = new CountDownLatch(1);
    private final CountDownLatch hangUpMayReturn = new CountDownLatch(1);
    /** Why it cannot even be opened, or null. */
    volatile @Nullable RuntimeException refusal;

    /** Why the next status cannot be opened, or null. */
    volatile @Nullable Error noStatus;

    /** What happens after RasDial has written the handle, or null. */
    volatile @Nullable RuntimeException dialFailure;

    volatile int dialCode;
    volatile long cell = HANDLE;
    volatile int hangUpCode;
    /** What the next resumes answer; 0 after that. */
    final Deque<Integer> resumeCodes = new ConcurrentLinkedDeque<>();

    volatile int statusCode;
    volatile int state = 5;
    volatile int error;
    /** After so many readings since the hang-up the handle is gone; -1 for never. */
    volatile int readingsUntilGone = 1;

    /** How often the status was read. */
    final AtomicInteger readings = new AtomicInteger();

    private volatile boolean hungUp;
    volatile Thread dialThread = Thread.currentThread();

    FakeRas() {
        dialMayReturn.countDown();
        hangUpMayReturn.countDown();
    }

    private FakeRas(boolean blocksDial, boolean blocksHangUp) {
        if (!blocksDial) {
            dialMayReturn.countDown();
        }
        if (!blocksHangUp) {
            hangUpMayReturn.countDown();
        }
    }

    static FakeRas blockingDial() {
        return new FakeRas(true, false);
    }

    static FakeRas blockingHangUp() {
        return new FakeRas(false, true);
    }

    /** A dial of the entry Office with what it has of its own. */
    static DialCommand office(
            @Nullable Duration dialTimeout,
            @Nullable Duration pauseTimeout,
            @Nullable Executor executor,
            boolean inline) {
        return new DialCommand(
                "Office",
                NotificationChannel.STUB,
                null,
                Credentials.saved(),
                "",
                "",
                0,
                0,
                dialTimeout,
                pauseTimeout,
                executor,
                inline);
    }

    void letDialReturn() {
        dialMayReturn.countDown();
    }

    void letHangUpReturn() {
        hangUpMayReturn.countDown();
    }

    @Override
    public void open(long token) {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public int dial() {
        dialThread = Thread.currentThread();
        calls.add("dial");
        inDial.countDown();
        await(dialMayReturn);
        if (dialFailure != null) {
            throw dialFailure;
        }
        return dialCode;
    }

    @Override
    public int change(DialChange change, int subEntry) {
        change.wipe();
        changes.add(change);
        changed.countDown();
        return 0;
    }

    @Override
    public int resume() {
        calls.add("resume");
        return resumeCodes.isEmpty() ? 0 : resumeCodes.removeFirst();
    }

    @Override
    public long handle() {
        return inDial.getCount() == 0 ? cell : 0;
    }

    @Override
    public void close() {
        calls.add("free");
        freed.countDown();
    }

    @Override
    public int hangUp(long handle) {
        calls.add("hangUp " + handle);
        hungUp = true;
        inHangUp.countDown();
        await(hangUpMayReturn);
        return hangUpCode;
    }

    @Override
    public StatusPort openStatus() {
        Error why = noStatus;
        if (why != null) {
            noStatus = null;
            throw why;
        }
        return new Status();
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The status of a VPN connection. */
    static ConnectionStatus statusOf(int state, int error) {
        return new ConnectionStatus(
                ConnectionState.of(state),
                error,
                "vpn",
                "WAN Miniport",
                "",
                Optional.empty(),
                Optional.empty(),
                new ConnectionSubState(0));
    }

    private final class Status implements StatusPort {
        @Override
        public int read(long handle) {
            readings.incrementAndGet();
            if (hungUp) {
                int left = readingsUntilGone;
                readingsUntilGone = left > 0 ? left - 1 : left;
                return left == 0 ? RasCodes.INVALID_HANDLE : 0;
            }
            return statusCode;
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
            return statusOf(state, error);
        }

        @Override
        public void close() {}
    }
}
