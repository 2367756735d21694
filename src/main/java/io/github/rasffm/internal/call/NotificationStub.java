/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.internal.gen.RASDIALFUNC2;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The one native function pointer of this process that RAS reports to. It lives as long as the process: RAS has no
 * "unregister", so it may never be freed. All dials share it and are told apart by the token in {@code dwCallbackId}.
 *
 * @source pages "RasDialFunc2 callback function" and "Notification Handlers"
 */
public final class NotificationStub implements RASDIALFUNC2.Function {
    /** The only message there is (WM_RASDIALEVENT). */
    static final int MESSAGE = 0xCCCD;

    private static final int GO_ON = 1;

    private static @Nullable NotificationStub installed;

    private final NotificationSink sink;
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable Throwable lastFailure;

    /** Owner: the global arena. */
    private final MemorySegment address;

    @SuppressWarnings("ThisEscapedInObjectConstruction") // the sink is set, and nobody has the address yet
    NotificationStub(NotificationSink sink) {
        this.sink = sink;
        this.address = RASDIALFUNC2.allocate(this, Arena.global());
    }

    /**
     * Makes the stub, before the first dial; needs native access, but no RAS library. Further calls with the same sink
     * do nothing.
     *
     * @param sink where reports go
     * @throws IllegalStateException when the stub has another sink
     */
    public static synchronized void install(NotificationSink sink) {
        if (installed == null) {
            installed = new NotificationStub(sink);
        } else if (!installed.sink.equals(sink)) {
            throw new IllegalStateException("the notification stub has another sink");
        }
    }

    /**
     * Returns how many reports the sink failed to take.
     *
     * @return 0 as long as all is well
     */
    public static long failureCount() {
        NotificationStub stub = stub();
        return stub == null ? 0 : stub.failures();
    }

    /**
     * Returns what the sink threw last.
     *
     * @return empty as long as all is well
     */
    public static Optional<Throwable> lastFailure() {
        NotificationStub stub = stub();
        return stub == null ? Optional.empty() : stub.failure();
    }

    /** The way of one dial: the token tells it from the others. */
    static NotificationRoute route(long token) {
        return new NotificationRoute(NotificationRoute.FUNCTION, address(), token);
    }

    /** The pointer to hand to RasDial. */
    static MemorySegment address() {
        NotificationStub stub = stub();
        if (stub == null) {
            throw new IllegalStateException("no notification stub: install() comes before the first dial");
        }
        return stub.pointer();
    }

    /** The pointer of this stub. */
    MemorySegment pointer() {
        return address;
    }

    long failures() {
        return failures.get();
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(lastFailure);
    }

    private static synchronized @Nullable NotificationStub stub() {
        return installed;
    }

    /**
     * The upcall.
     *
     * @return 1, which tells RAS to go on reporting
     */
    @Override
    @CalledByNative
    public int apply(long token, int subEntry, long handle, int message, int state, int error, int extendedError) {
        try {
            sink.publish(token, subEntry, handle, message, state, error, extendedError);
            return GO_ON;
        } catch (Throwable failure) {
            lastFailure = failure;
            failures.incrementAndGet();
            return GO_ON;
        }
    }
}
