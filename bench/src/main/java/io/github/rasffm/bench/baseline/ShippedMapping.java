// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.baseline;

import com.sun.jna.platform.win32.Rasapi32Util;
import com.sun.jna.platform.win32.Rasapi32Util.Ras32Exception;
import com.sun.jna.platform.win32.WinRas;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.model.RasError;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * JNA's own RAS mapping, as it is shipped: asks it for a connection, which is the first thing that a program does with
 * it, and says in one line what became of that. It needs a {@code rasapi32.dll} on the system's path, so elsewhere than
 * on Windows it does not get that far. It cannot be timed: there is no answer to compare with that of the others.
 *
 * <p>Its RASCONN is aligned to 8, not packed to 4 as in Ras.h, so RAS refuses its size as soon as there is a connection
 * to tell of. Seen with the simulator as rasapi32.dll on a Windows JVM, where the size is checked as the page
 * "RasEnumConnections function" says. Not verified on Windows.
 */
public final class ShippedMapping {
    private static final String ENTRY = "Office";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private ShippedMapping() {}

    /** Makes a connection in the simulator, which must be the system's rasapi32.dll, and prints the line. */
    public static void main(String[] args) throws InterruptedException, TimeoutException {
        BenchLibrary library = BenchLibrary.open();
        try (Ras ras = Ras.open(RasLibrary.at(library.file()));
                RasConnection connection = ras.dialer().dial(ENTRY).await(LIMIT)) {
            System.out.println(outcome());
            connection.hangUp(LIMIT);
        }
    }

    /** The line. */
    static String outcome() {
        return "JNA's shipped Rasapi32Util.getRasConnection(\"" + ENTRY + "\"): " + answer();
    }

    private static String answer() {
        try {
            Object handle = Rasapi32Util.getRasConnection(ENTRY);
            return handle == null ? "no such connection" : "a handle";
        } catch (Ras32Exception refused) {
            RasError error = RasError.of(refused.getCode());
            return "fails with " + error.name() + " (" + refused.getCode() + "); its RASCONN has "
                    + new WinRas.RASCONN().size() + " bytes, that of Ras.h 1388";
        } catch (LinkageError absent) {
            return "cannot be loaded here, as there is no rasapi32.dll on the path of " + System.getProperty("os.name");
        }
    }
}
