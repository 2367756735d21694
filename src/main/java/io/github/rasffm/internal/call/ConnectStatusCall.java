/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.internal.gen.ras_h;
import io.github.rasffm.internal.view.ConnectStatusView;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.ConnectionSubState;
import java.lang.foreign.Arena;

/**
 * Asks for the status of connections with one buffer that is used again and again. For the thread that made it only.
 * {@link StatusPoll} is the faster one for a loop over a single connection.
 */
public final class ConnectStatusCall implements AutoCloseable {
    /** Owned by this object; closed by {@link #close()}. */
    private final Arena arena;

    /** Owned by the arena above, overwritten by every read. */
    private final ConnectStatusView view;

    /**
     * Makes the buffer.
     *
     * @throws IllegalStateException when no library was opened yet
     */
    public ConnectStatusCall() {
        LoadedLibrary.requireOpened();
        arena = Arena.ofConfined();
        view = ConnectStatusView.allocate(arena);
    }

    /**
     * Asks RAS for the status of a connection. Does not block; may be called inside a notification.
     *
     * @param handle the connection
     * @return 0; 6 (ERROR_INVALID_HANDLE) is an answer: the connection is gone; 8 (ERROR_NOT_ENOUGH_MEMORY), 632
     *     (ERROR_INVALID_SIZE). Independent of {@link #error()}
     * @source page "RasGetConnectStatus function"
     */
    public int read(long handle) {
        return ras_h.RasGetConnectStatusW(handle, view.segment());
    }

    /**
     * Returns the state of the last read that returned 0.
     *
     * @return the RASCONNSTATE value
     */
    public int state() {
        return view.state();
    }

    /**
     * Returns the reason of failure of the last read that returned 0.
     *
     * @return 0, or an error number, unsigned
     */
    public int error() {
        return view.error();
    }

    /**
     * Copies the answer of the last read that returned 0.
     *
     * @return the whole status
     */
    public ConnectionStatus toStatus() {
        return new ConnectionStatus(
                ConnectionState.of(view.state()),
                view.error(),
                view.deviceType(),
                view.deviceName(),
                view.phoneNumber(),
                view.localEndpoint().address(),
                view.remoteEndpoint().address(),
                new ConnectionSubState(view.subState()));
    }

    /** Frees the buffer; a second call does nothing. */
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
