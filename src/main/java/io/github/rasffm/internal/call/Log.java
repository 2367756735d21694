// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

/** How the library tells something to those who run the program. */
public final class Log {
    private Log() {}

    /**
     * Asks for the library's logger: when there is something to tell, and not for a constant, because to load one takes
     * as long as all the rest of opening a library.
     *
     * @return the logger, whose name is that of the module
     */
    public static System.Logger logger() {
        return System.getLogger("io.github.rasffm");
    }
}
