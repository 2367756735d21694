// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.baseline;

import com.sun.jna.platform.win32.Rasapi32Util;
import com.sun.jna.platform.win32.Rasapi32Util.Ras32Exception;
import com.sun.jna.platform.win32.WinRas;
import io.github.rasffm.model.RasError;

/**
 * JNA's own RAS mapping, as it is shipped: asks it for a connection, which is the first thing that a program does with
 * it, and says in one line what became of that. It needs a {@code rasapi32.dll} on the system's path, so elsewhere than
 * on Windows it does not get that far. It cannot be timed: there is no answer to compare with that of the others.
 *
 * <p>Its RASCONN is aligned to 8, not packed to 4 as in Ras.h, so RAS refuses its size. Seen with the simulator as
 * rasapi32.dll on a Windows JVM, where the size is checked as the page "RasEnumConnections function" says. Not verified
 * on Windows.
 */
public final class ShippedMapping {
    private static final String ENTRY = "Office";

    private ShippedMapping() {}

    /** Prints the line. */
    public static void main(String[] args) {
        System.out.println(outcome());
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
