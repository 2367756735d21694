/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.startup;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.StatusPoller;
import io.github.rasffm.bench.fixture.jna.JnaDirect;
import io.github.rasffm.bench.fixture.jna.JnaInterface;
import io.github.rasffm.bench.fixture.jna.RasConn;
import io.github.rasffm.bench.fixture.jna.RasConnStatus;
import java.nio.file.Path;

/** A program: finds the machine's connection in RAS's list, asks for its status once, prints its state. */
public final class FirstPoll {
    private FirstPoll() {}

    /**
     * Runs one variant.
     *
     * @param args variant, library, JNI glue
     */
    public static void main(String[] args) {
        // Each way in a method of its own, so that no class of another way is loaded.
        int state = switch (args[0]) {
            case "floor" -> 0;
            case "rasffm" -> rasffm(Path.of(args[1]));
            case "ffmRaw" -> FirstPollByHand.state(Path.of(args[1]));
            case "jni" -> jni(args[1], args[2]);
            case "jnaDirect" -> jnaDirect(Path.of(args[1]));
            case "jnaInterface" -> jnaInterface(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        };
        System.out.println("state " + state);
    }

    private static int rasffm(Path library) {
        try (Ras ras = Ras.open(RasLibrary.at(library));
                RasConnection connection = ras.connections().get(0);
                StatusPoller poller = connection.poller()) {
            require(poller.poll());
            return poller.stateCode();
        }
    }

    private static int jni(String library, String glue) {
        System.load(glue);
        return StartupGlue.firstPoll(library);
    }

    private static int jnaDirect(Path library) {
        JnaDirect.register(library);
        try (Memory rows = new Memory(RasConn.SIZE_BYTES);
                Memory bytes = new Memory(Integer.BYTES);
                Memory count = new Memory(Integer.BYTES);
                Memory status = new Memory(RasConnStatus.SIZE_BYTES)) {
            rows.setInt(0, RasConn.SIZE_BYTES);
            bytes.setInt(0, RasConn.SIZE_BYTES);
            require(JnaDirect.RasEnumConnectionsW(rows, bytes, count));
            status.setInt(0, RasConnStatus.SIZE_BYTES);
            require(JnaDirect.RasGetConnectStatusW(rows.getLong(RasConn.HANDLE_OFFSET), status));
            return status.getInt(RasConnStatus.STATE_OFFSET);
        }
    }

    private static int jnaInterface(Path library) {
        JnaInterface ras = JnaInterface.of(library);
        RasConn[] rows = (RasConn[]) new RasConn().toArray(1);
        require(ras.RasEnumConnectionsW(rows, new IntByReference(RasConn.SIZE_BYTES), new IntByReference()));
        RasConnStatus status = new RasConnStatus();
        require(ras.RasGetConnectStatusW(rows[0].hrasconn, status));
        return status.rasconnstate;
    }

    static void require(int code) {
        if (code != 0) {
            throw new IllegalStateException("RAS answers " + code);
        }
    }
}
