// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.internal.call.StatusPoll;

/**
 * Asks for the status of one connection again and again, without allocating. For loops; people use
 * {@link RasConnection#status()}.
 *
 * <p><b>Thread.</b> Only the thread that made it may use it; any other gets a {@link WrongThreadException}.
 *
 * @native RasGetConnectStatusW
 */
public final class StatusPoller implements AutoCloseable {
    private final StatusPoll poll;

    StatusPoller(long handle) {
        poll = new StatusPoll(handle);
    }

    /**
     * Asks once; does not block.
     *
     * @return 0; 6 (ERROR_INVALID_HANDLE) when the connection is gone; 8 (ERROR_NOT_ENOUGH_MEMORY), 632
     *     (ERROR_INVALID_SIZE)
     * @throws IllegalStateException after {@link #close()}
     */
    public int poll() {
        return poll.poll();
    }

    /**
     * The state of the last poll that returned 0.
     *
     * @return a RASCONNSTATE value, 0 before the first such poll
     */
    public int stateCode() {
        return poll.stateCode();
    }

    /**
     * The error of the last poll that returned 0; it is not what {@link #poll()} returns.
     *
     * @return 0, or an error code, unsigned
     */
    public int errorCode() {
        return poll.errorCode();
    }

    /**
     * Whether the last poll brought another state or error than the one before.
     *
     * @return false if nothing changed or the poll did not return 0
     */
    public boolean changed() {
        return poll.changed();
    }

    /** Frees the buffer. The connection stays as it is; a second call does nothing. */
    @Override
    public void close() {
        poll.close();
    }
}
