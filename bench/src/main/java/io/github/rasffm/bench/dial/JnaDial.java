// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.dial;

import com.sun.jna.Memory;
import com.sun.jna.ptr.LongByReference;
import io.github.rasffm.bench.fixture.jna.JnaCallbacks;
import io.github.rasffm.bench.fixture.jna.JnaDirect;
import io.github.rasffm.bench.fixture.jna.JnaInterface;
import io.github.rasffm.bench.fixture.jna.RasConnStatus;
import io.github.rasffm.bench.fixture.jna.RasDialFunc2;
import io.github.rasffm.bench.fixture.jna.RasDialParams;
import io.github.rasffm.bench.fixture.jna.WideField;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/**
 * A dial by JNA with what a user must not forget: the notifier and all memory are kept as long as RAS may use them, the
 * handle is hung up and waited for. An error ends the program.
 */
@SuppressWarnings("ThreadPriorityCheck") // the thread that called the notifier has to end first
abstract class JnaDial {
    private static final int DONE = 0x2000; // RASCS_DONE, Ras.h
    private static final String ENTRY = "Office";
    private static final int RAS_DIAL_FUNC_2 = 2;

    private final Semaphore over = new Semaphore(0);
    private volatile long told;

    /** Kept by this field: JNA frees the native function of a callback that nobody holds. */
    final RasDialFunc2 notifier = this::note;

    private int note(long id, int subEntry, long handle, int message, int state, int error, int extendedError) {
        told = told + state + error;
        if ((state & DONE) != 0 || error != 0) {
            over.release();
        }
        return 1;
    }

    /** Dials, hangs up; the sum of the states and errors told. */
    final long dial() throws InterruptedException {
        told = 0;
        long handle = start();
        over.acquire();
        hangUp(handle);
        return told;
    }

    abstract long start();

    abstract void hangUp(long handle);

    static void require(int code) {
        if (code != 0) {
            throw new IllegalStateException("RAS answers " + code);
        }
    }

    /** Direct mapping; all memory is made once. */
    static class Direct extends JnaDial {
        private final Memory params = new Memory(RasDialParams.SIZE_BYTES);
        private final Memory handle = new Memory(Long.BYTES);
        private final Memory status = new Memory(RasConnStatus.SIZE_BYTES);

        Direct(Path library) {
            JnaDirect.register(library);
            params.clear();
            params.setInt(0, RasDialParams.SIZE_BYTES);
            WideField.put(params, RasDialParams.ENTRY_NAME_OFFSET, ENTRY);
            status.setInt(0, RasConnStatus.SIZE_BYTES);
        }

        @Override
        long start() {
            handle.setLong(0, 0);
            require(JnaDirect.RasDialW(null, null, params, RAS_DIAL_FUNC_2, notifier, handle));
            return handle.getLong(0);
        }

        @Override
        void hangUp(long handle) {
            require(JnaDirect.RasHangUpW(handle));
            while (JnaDirect.RasGetConnectStatusW(handle, status) == 0) {
                Thread.yield();
            }
        }
    }

    /** The same with a notifier that leaves RAS's thread attached: the best that JNA can do. */
    static final class Tuned extends Direct {
        Tuned(Path library) {
            super(library);
            JnaCallbacks.staysAttached(notifier);
        }
    }

    /** Interface and structures, new ones for each dial. */
    static final class Mapped extends JnaDial {
        private final JnaInterface ras;

        /** RAS may read both until the dial has ended; JNA frees what nobody holds. */
        private RasDialParams params = new RasDialParams();

        private LongByReference handle = new LongByReference();

        Mapped(Path library) {
            ras = JnaInterface.of(library);
        }

        @Override
        long start() {
            params = new RasDialParams();
            WideField.put(params.szEntryName, ENTRY);
            handle = new LongByReference();
            require(ras.RasDialW(null, null, params, RAS_DIAL_FUNC_2, notifier, handle));
            return handle.getValue();
        }

        @Override
        void hangUp(long handle) {
            require(ras.RasHangUpW(handle));
            RasConnStatus status = new RasConnStatus();
            while (ras.RasGetConnectStatusW(handle, status) == 0) {
                Thread.yield();
            }
        }
    }
}
