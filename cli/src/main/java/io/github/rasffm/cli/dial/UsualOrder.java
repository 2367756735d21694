/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a dial has come among the states that every kind of dial usually takes. What only some dials go through - a
 * callback, a pause, the parts of PPP - belongs to the step within which it happens. RAS promises neither the order nor
 * that all of them come, so this is for the eye alone.
 *
 * <p>Source: docs/connection-states.md, "Usual orders". Not verified on Windows.
 */
final class UsualOrder {
    private static final List<ConnectionState> STEPS = List.of(
            ConnectionState.OPEN_PORT,
            ConnectionState.PORT_OPENED,
            ConnectionState.CONNECT_DEVICE,
            ConnectionState.DEVICE_CONNECTED,
            ConnectionState.ALL_DEVICES_CONNECTED,
            ConnectionState.AUTHENTICATE,
            ConnectionState.AUTHENTICATED,
            ConnectionState.PROJECTED,
            ConnectionState.CONNECTED);

    private static final List<ConnectionState> WITHIN_AUTHENTICATE = List.of(
            ConnectionState.AUTH_NOTIFY,
            ConnectionState.AUTH_RETRY,
            ConnectionState.AUTH_CALLBACK,
            ConnectionState.AUTH_CHANGE_PASSWORD,
            ConnectionState.AUTH_PROJECT,
            ConnectionState.AUTH_LINK_SPEED,
            ConnectionState.AUTH_ACK,
            ConnectionState.RE_AUTHENTICATE,
            ConnectionState.PREPARE_FOR_CALLBACK,
            ConnectionState.WAIT_FOR_MODEM_RESET,
            ConnectionState.WAIT_FOR_CALLBACK,
            ConnectionState.RETRY_AUTHENTICATION,
            ConnectionState.CALLBACK_SET_BY_CALLER,
            ConnectionState.PASSWORD_EXPIRED,
            ConnectionState.INVOKE_EAP_UI);

    /** Columns that {@link #place} takes. */
    static final int WIDTH = 3;

    private int reached;
    private int furthestLink;

    /** Takes a state in; gives its place as {@code 6/9}, or blanks for one that has none. */
    String place(DialNotification notification) {
        int step = step(notification.state());
        if (step == 0) {
            return " ".repeat(WIDTH);
        }
        furthestLink = Math.max(furthestLink, notification.subEntryIndex().orElse(0));
        // Links that dial side by side are not one after the other: the furthest counts.
        reached = furthestLink > 1 ? Math.max(reached, step) : step;
        return step + "/" + STEPS.size();
    }

    /** The states that usually follow, {@code Authenticated, Projected, Connected}; empty when none does. */
    String ahead() {
        return STEPS.stream().skip(reached).map(ConnectionState::name).collect(Collectors.joining(", "));
    }

    /** Of a state, from 1; 0 for one without a place. */
    private static int step(ConnectionState state) {
        if (WITHIN_AUTHENTICATE.contains(state)) {
            return STEPS.indexOf(ConnectionState.AUTHENTICATE) + 1;
        }
        if (state.equals(ConnectionState.APPLY_SETTINGS)) {
            return STEPS.indexOf(ConnectionState.PROJECTED) + 1;
        }
        return STEPS.indexOf(state) + 1;
    }
}
