/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.RasConnection;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.ConnectionSubState;
import io.github.rasffm.model.RasException;
import io.github.rasffm.model.TunnelEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connection with the status it had a moment ago.
 *
 * @param connection what the list said
 * @param status empty when the connection went away between the list and the question
 */
record ConnectionView(RasConnection connection, Optional<ConnectionStatus> status) {
    /** Asks for the status of each. */
    static List<ConnectionView> of(List<RasConnection> connections) {
        List<ConnectionView> views = new ArrayList<>();
        for (RasConnection connection : connections) {
            Optional<ConnectionStatus> status;
            try {
                status = Optional.of(connection.status());
            } catch (RasException gone) {
                status = Optional.empty();
            }
            views.add(new ConnectionView(connection, status));
        }
        return views;
    }

    String state() {
        return status.map(known -> known.error()
                        .map(error -> known.state().name() + ", " + error.label())
                        .orElse(known.state().name()))
                .orElse("gone");
    }

    /** The state with all that may change while it is up: error and sub-state. */
    String situation() {
        return status.map(ConnectionStatus::subState)
                .filter(subState -> !subState.equals(ConnectionSubState.NONE))
                .map(subState -> state() + ", " + subState.name())
                .orElseGet(this::state);
    }

    /** The other end: the tunnel's address where RAS knows it, else the number or host that was dialled. */
    String peer() {
        return status.flatMap(ConnectionStatus::remoteEndpoint)
                .map(TunnelEndpoint::toString)
                .or(() -> status.map(ConnectionStatus::phoneNumber))
                .orElse("");
    }
}
