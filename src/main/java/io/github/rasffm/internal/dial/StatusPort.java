// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.ConnectionStatus;

/** Reads the status of connections, on the thread that opened it. */
interface StatusPort extends AutoCloseable {
    /**
     * Calls RasGetConnectStatus.
     *
     * @param handle the connection
     * @return its code, untouched
     */
    int read(long handle);

    /** The state of the last reading that answered 0. */
    int state();

    /** The error of the last reading that answered 0. */
    int error();

    /** A copy of the last reading that answered 0. */
    ConnectionStatus toStatus();

    @Override
    void close();
}
