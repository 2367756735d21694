/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import com.sun.jna.Memory;
import com.sun.jna.ptr.LongByReference;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.bench.fixture.jna.JnaDirect;
import io.github.rasffm.bench.fixture.jna.JnaInterface;
import io.github.rasffm.bench.fixture.jna.RasDialFunc2;
import io.github.rasffm.bench.fixture.jna.RasDialParams;
import io.github.rasffm.bench.fixture.jna.WideField;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program: dials, waits for the connection, prints its state. */
public final class FirstDial {
    private static final String ENTRY = "Office";
    static final int RAS_DIAL_FUNC_2 = 2; // RasDial's dwNotifierType
    private static final int DONE = 0x2000; // RASCS_DONE, Ras.h
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static volatile int reached;

    private FirstDial() {}

    /**
     * Runs one variant.
     *
     * @param args variant, library
     */
    public static void main(String[] args) throws InterruptedException, TimeoutException {
        // Each way in a method of its own, so that no class of another way is loaded.
        int state = switch (args[0]) {
            case "floor" -> 0;
            case "rasffm" -> rasffm(Path.of(args[1]));
            case "ffmRaw" -> ffmRaw(Path.of(args[1]));
            case "jnaDirect" -> jnaDirect(Path.of(args[1]));
            case "jnaInterface" -> jnaInterface(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        };
        System.out.println("state " + state);
    }

    private static int rasffm(Path library) throws InterruptedException, TimeoutException {
        try (Ras ras = Ras.open(RasLibrary.at(library));
                RasConnection connection = ras.dialer().dial(ENTRY).await(LIMIT)) {
            return connection.status().state().code();
        }
    }

    private static int ffmRaw(Path library) throws InterruptedException {
        FirstDialByHand.dial(library, ENTRY);
        return awaitState();
    }

    private static int jnaDirect(Path library) throws InterruptedException {
        JnaDirect.register(library);
        RasDialFunc2 notifier = FirstDial::note;
        try (Memory params = new Memory(RasDialParams.SIZE_BYTES);
                Memory handle = new Memory(Long.BYTES)) {
            params.clear();
            params.setInt(0, RasDialParams.SIZE_BYTES);
            WideField.put(params, RasDialParams.ENTRY_NAME_OFFSET, ENTRY);
            handle.setLong(0, 0);
            FirstPoll.require(JnaDirect.RasDialW(null, null, params, RAS_DIAL_FUNC_2, notifier, handle));
            return awaitState();
        }
    }

    private static int jnaInterface(Path library) throws InterruptedException {
        JnaInterface ras = JnaInterface.of(library);
        RasDialFunc2 notifier = FirstDial::note;
        RasDialParams params = new RasDialParams();
        WideField.put(params.szEntryName, ENTRY);
        FirstPoll.require(ras.RasDialW(null, null, params, RAS_DIAL_FUNC_2, notifier, new LongByReference()));
        return awaitState();
    }

    /** Also called by native code, from {@link FirstDialByHand}. */
    static int note(long id, int subEntry, long handle, int message, int state, int error, int extendedError) {
        if ((state & DONE) != 0 || error != 0) {
            reached = state;
            OVER.countDown();
        }
        return 1;
    }

    private static int awaitState() throws InterruptedException {
        if (!OVER.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("no answer in " + LIMIT);
        }
        return reached;
    }
}
