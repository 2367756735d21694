// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

import org.jspecify.annotations.Nullable;

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

    /**
     * Tells something on a thread that others need: neither a logger nor a failure that cannot be printed ends it.
     *
     * @param level how bad it is
     * @param what what has happened
     * @param failure why, or null
     */
    public static void tell(System.Logger.Level level, String what, @Nullable Throwable failure) {
        try {
            logger().log(level, what, failure);
        } catch (Throwable ignored) {
            // There is nobody else to tell.
        }
    }
}
