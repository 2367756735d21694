/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.ConnectionStatus;

/** Reads the status of connections, on the thread that opened it. One implementation calls RAS, others are in tests. */
public interface StatusPort extends AutoCloseable {
    /**
     * Asks RAS for the status of a connection. Does not block; may be called inside a notification.
     *
     * @param handle the connection
     * @return 0; 6 (ERROR_INVALID_HANDLE) is an answer: the connection is gone; 8 (ERROR_NOT_ENOUGH_MEMORY), 632
     *     (ERROR_INVALID_SIZE). Independent of {@link #error()}
     * @source page "RasGetConnectStatus function"
     */
    int read(long handle);

    /**
     * Returns the state of the last read that returned 0.
     *
     * @return the RASCONNSTATE value
     */
    int state();

    /**
     * Returns the reason of failure of the last read that returned 0.
     *
     * @return 0, or an error number, unsigned
     */
    int error();

    /**
     * Copies the answer of the last read that returned 0.
     *
     * @return the whole status
     */
    ConnectionStatus toStatus();

    /** Frees the memory of the answer; a second call does nothing. */
    @Override
    void close();
}
