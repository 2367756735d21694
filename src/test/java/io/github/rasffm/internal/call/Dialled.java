/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.simulator.RasSimulator;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A dial of the simulator's, through a stub of its own; closing hangs up and waits until the handle is gone. */
final class Dialled implements AutoCloseable {
    static final long TOKEN = 0x7EED_0000_0000_0001L;

    private final LoadedLibrary library = open();
    private final RecordingSink sink = new RecordingSink();
    private final DialCall call;
    private final int code;

    private Dialled(DialParameters parameters, boolean saved) {
        call = call(parameters);
        if (saved) {
            assertThat(call.loadSavedCredentials()).isZero();
        }
        code = call.start(new NotificationStub(sink).pointer());
    }

    /** The library under test: the one that the simulator's control works on. */
    static LoadedLibrary open() {
        return LibraryLoader.open(RasSimulator.open().library());
    }

    /** A dial that is to be started with a notifier of the test's own. */
    static DialCall call(DialParameters parameters) {
        return new DialCall(
                parameters, new NotificationRoute(NotificationRoute.FUNCTION, MemorySegment.NULL, parameters.token()));
    }

    static DialParameters parameters(String entryName, String userName, char[] password) {
        return parameters(entryName, userName, password, null);
    }

    static DialParameters parameters(String entryName, String userName, char[] password, @Nullable String phoneBook) {
        return new DialParameters(entryName, "", "", userName, password, "", phoneBook, 0, false, TOKEN);
    }

    static Dialled dial(String entryName) {
        return new Dialled(parameters(entryName, "maria", "secret".toCharArray()), false);
    }

    static Dialled dialSaved(String entryName) {
        return new Dialled(parameters(entryName, "", new char[0]), true);
    }

    /** A dial of Office that has ended, with no notifier running any more. */
    static Dialled connected() throws InterruptedException {
        Dialled dialled = dial("Office");
        dialled.sink.awaitEnd();
        assertThat(RasSimulator.open().awaitIdle(Duration.ofSeconds(10))).isTrue();
        return dialled;
    }

    int code() {
        return code;
    }

    long handle() {
        return call.handle();
    }

    DialCall call() {
        return call;
    }

    RecordingSink sink() {
        return sink;
    }

    /** Hangs up and lets the simulator finish it. */
    void hangUp() {
        assertThat(RasFunctions.hangUp(handle())).isZero();
        assertThat(RasSimulator.open().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }

    @Override
    public void close() {
        if (handle() != 0) {
            RasFunctions.hangUp(handle());
            assertThat(RasSimulator.open().awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
        call.close();
        library.close();
    }
}
