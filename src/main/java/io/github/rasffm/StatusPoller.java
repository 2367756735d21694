// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.internal.call.StatusPoll;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the status of one connection again and again, without allocating. For loops; people use
 * {@link RasConnection#status()}.
 *
 * <p><b>Thread.</b> Only the thread that made it may use it; any other gets a {@link WrongThreadException}.
 *
 * @native RasGetConnectStatusW
 */
@SuppressWarnings("ReferenceEquality") // of threads, which is what owning means
public final class StatusPoller implements AutoCloseable {
    /** Null when closed: one comparison makes both checks. Only the owner writes it, so no other thread reads itself. */
    private @Nullable Thread owner = Thread.currentThread();

    private final long handle;

    /** Owned by this object; closed by {@link #close()}. */
    private final StatusPoll poll;

    /** The buffer of the poll above: not used once that is closed, nor by another thread than the owner. */
    private final long address;

    /** Of the last poll that returned 0. */
    private int state;

    private int error;

    private boolean changed;

    StatusPoller(long handle) {
        this.handle = handle;
        poll = new StatusPoll();
        address = poll.address();
    }

    /**
     * Asks once; does not block.
     *
     * @return 0; 6 (ERROR_INVALID_HANDLE) when the connection is gone; 8 (ERROR_NOT_ENOUGH_MEMORY), 632
     *     (ERROR_INVALID_SIZE)
     * @throws IllegalStateException after {@link #close()}
     */
    public int poll() {
        requireOwner();
        long buffer = address;
        int code = StatusPoll.read(handle, buffer);
        boolean different = false;
        if (code == 0) {
            int nowState = StatusPoll.stateAt(buffer);
            int nowError = StatusPoll.errorAt(buffer);
            if (nowState != state || nowError != error) { // most polls bring nothing new: nothing is written
                state = nowState;
                error = nowError;
                different = true;
            }
        }
        changed = different;
        return code;
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw refusal();
        }
    }

    private RuntimeException refusal() {
        Thread belongsTo = owner;
        return belongsTo == null
                ? new IllegalStateException("this StatusPoller is closed")
                : new WrongThreadException("this StatusPoller belongs to " + belongsTo);
    }

    /**
     * The state of the last poll that returned 0.
     *
     * @return a RASCONNSTATE value, 0 before the first such poll
     */
    public int stateCode() {
        return state;
    }

    /**
     * The error of the last poll that returned 0; it is not what {@link #poll()} returns.
     *
     * @return 0, or an error code, unsigned
     */
    public int errorCode() {
        return error;
    }

    /**
     * Whether the last poll brought another state or error than the one before.
     *
     * @return false if nothing changed or the poll did not return 0
     */
    public boolean changed() {
        return changed;
    }

    /**
     * Frees the buffer. The connection stays as it is; a second call does nothing.
     *
     * @throws WrongThreadException on another thread than the one that made this object
     */
    @Override
    public void close() {
        if (owner != null) {
            requireOwner();
            owner = null;
            poll.close();
        }
    }
}
