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
public final class ConnectStatusCall implements StatusPort {
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

    @Override
    public int read(long handle) {
        return ras_h.RasGetConnectStatusW(handle, view.segment());
    }

    @Override
    public int state() {
        return view.state();
    }

    @Override
    public int error() {
        return view.error();
    }

    @Override
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

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
