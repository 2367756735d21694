// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.StatusPort;
import io.github.rasffm.model.RasError;

/** The native calls on a connection. One implementation calls RAS, another one stands in for it in tests. */
interface ConnectionPort {
    /**
     * Calls RasHangUp; may block.
     *
     * @param handle the connection
     * @return its code, untouched
     */
    int hangUp(long handle);

    /**
     * Asks how many links (sub-entries) a dial has.
     *
     * @param handle the connection
     * @return 1 or more
     */
    default int links(long handle) {
        return 1;
    }

    /** Makes a reader for the calling thread. */
    StatusPort openStatus();

    /**
     * Describes an error code, with the system's text.
     *
     * @param code the 32 bits
     * @return name and text
     */
    RasError describe(int code);
}
