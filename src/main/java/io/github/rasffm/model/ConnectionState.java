/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection state (RASCONNSTATE) as RAS reports it. A number this library does not know survives as it is: two
 * states are equal when their numbers are. Neither order nor completeness of states is promised by RAS.
 *
 * @source ras.h (Windows SDK 10.0.22000), enumeration RASCONNSTATE; page "RASCONNSTATE enumeration"
 */
@SuppressWarnings("exports") // of Nullable: users need no jspecify
public final class ConnectionState {
    private static final Map<Integer, ConnectionState> KNOWN = new LinkedHashMap<>();

    /** The port is about to be opened. */
    public static final ConnectionState OPEN_PORT = known(0, "OpenPort", "opening the port");

    /** The port is open. */
    public static final ConnectionState PORT_OPENED = known(1, "PortOpened", "the port is open");

    /** A device is about to be connected; occurs once for each device of a chain. */
    public static final ConnectionState CONNECT_DEVICE = known(2, "ConnectDevice", "connecting to the device");

    /** That device is connected. */
    public static final ConnectionState DEVICE_CONNECTED = known(3, "DeviceConnected", "the device is connected");

    /** The whole chain of devices is connected. */
    public static final ConnectionState ALL_DEVICES_CONNECTED =
            known(4, "AllDevicesConnected", "all devices are connected");

    /** Authentication starts. */
    public static final ConnectionState AUTHENTICATE = known(5, "Authenticate", "verifying user name and password");

    /** Something happened in the authentication; with an error: it failed. */
    public static final ConnectionState AUTH_NOTIFY = known(6, "AuthNotify", "an authentication event");

    /** Another attempt with other credentials was asked for. */
    public static final ConnectionState AUTH_RETRY = known(7, "AuthRetry", "verifying once more, with new credentials");

    /** The server asks for a number to call back. */
    public static final ConnectionState AUTH_CALLBACK =
            known(8, "AuthCallback", "the server asks for a callback number");

    /** A change of the password was asked for. */
    public static final ConnectionState AUTH_CHANGE_PASSWORD = known(9, "AuthChangePassword", "changing the password");

    /** Projection, the negotiation of network protocols, starts. */
    public static final ConnectionState AUTH_PROJECT =
            known(10, "AuthProject", "registering the computer on the network");

    /** The speed of the link is being worked out. */
    public static final ConnectionState AUTH_LINK_SPEED = known(11, "AuthLinkSpeed", "working out the link speed");

    /** An authentication request is being acknowledged. */
    public static final ConnectionState AUTH_ACK = known(12, "AuthAck", "acknowledging the authentication");

    /** Authentication once more, after the server called back. */
    public static final ConnectionState RE_AUTHENTICATE =
            known(13, "ReAuthenticate", "verifying again after the callback");

    /** Authentication is complete. */
    public static final ConnectionState AUTHENTICATED = known(14, "Authenticated", "user name and password accepted");

    /** The line is about to be dropped so that the server can call back. */
    public static final ConnectionState PREPARE_FOR_CALLBACK =
            known(15, "PrepareForCallback", "dropping the line for the callback");

    /** A pause in which the modem settles. */
    public static final ConnectionState WAIT_FOR_MODEM_RESET =
            known(16, "WaitForModemReset", "waiting for the modem to reset");

    /** Waiting for the server's call. */
    public static final ConnectionState WAIT_FOR_CALLBACK =
            known(17, "WaitForCallback", "waiting for the server to call back");

    /** Projection is complete. */
    public static final ConnectionState PROJECTED = known(18, "Projected", "the network protocols are negotiated");

    /** Windows 95 only. */
    public static final ConnectionState START_AUTHENTICATION =
            known(19, "StartAuthentication", "starting authentication (Windows 95)");

    /** Windows 95 only. */
    public static final ConnectionState CALLBACK_COMPLETE =
            known(20, "CallbackComplete", "the callback is complete (Windows 95)");

    /** Windows 95 only. */
    public static final ConnectionState LOGON_NETWORK =
            known(21, "LogonNetwork", "logging on to the network (Windows 95)");

    /** Multilink: one sub-entry is connected. */
    public static final ConnectionState SUB_ENTRY_CONNECTED =
            known(22, "SubEntryConnected", "one link of the connection is up");

    /** Multilink: one sub-entry is disconnected. */
    public static final ConnectionState SUB_ENTRY_DISCONNECTED =
            known(23, "SubEntryDisconnected", "one link of the connection is down");

    /** Settings are being applied (Windows 7 and later). */
    public static final ConnectionState APPLY_SETTINGS = known(24, "ApplySettings", "applying settings");

    /** Paused: terminal input is wanted. */
    public static final ConnectionState INTERACTIVE = known(0x1000, "Interactive", "waits for terminal input");

    /** Paused: the credentials were refused, new ones are wanted. */
    public static final ConnectionState RETRY_AUTHENTICATION =
            known(0x1001, "RetryAuthentication", "waits for other credentials");

    /** Paused: a callback number is wanted. */
    public static final ConnectionState CALLBACK_SET_BY_CALLER =
            known(0x1002, "CallbackSetByCaller", "waits for a callback number");

    /** Paused: the password expired, a new one is wanted. */
    public static final ConnectionState PASSWORD_EXPIRED =
            known(0x1003, "PasswordExpired", "waits for a new password, the old one expired");

    /** Paused: the EAP method wants its user interface. */
    public static final ConnectionState INVOKE_EAP_UI =
            known(0x1004, "InvokeEapUI", "waits for the user interface of the EAP method");

    /** The connection is up (multilink: at least one sub-entry is). */
    public static final ConnectionState CONNECTED = known(0x2000, "Connected", "the connection is up");

    /** The connection is down, or did not come about. */
    public static final ConnectionState DISCONNECTED = known(0x2001, "Disconnected", "the connection is down");

    private final int code;
    private final @Nullable String vendorName;
    private final String meaning;

    private ConnectionState(int code, @Nullable String vendorName, String meaning) {
        this.code = code;
        this.vendorName = vendorName;
        this.meaning = meaning;
    }

    private static ConnectionState known(int code, String name, String meaning) {
        ConnectionState state = new ConnectionState(code, name, meaning);
        KNOWN.put(code, state);
        return state;
    }

    /**
     * The state of a number.
     *
     * @param code a RASCONNSTATE value
     * @return the known state, or one that only carries the number
     */
    public static ConnectionState of(int code) {
        ConnectionState state = KNOWN.get(code);
        return state != null ? state : new ConnectionState(code, null, "a state this library does not know");
    }

    /**
     * All states this library knows, in ascending order of their numbers.
     *
     * @return 32 states, unmodifiable
     */
    public static Collection<ConnectionState> all() {
        return Collections.unmodifiableCollection(KNOWN.values());
    }

    /**
     * Returns the number of this state.
     *
     * @return the RASCONNSTATE value
     */
    public int code() {
        return code;
    }

    /**
     * Returns the vendor's name without its prefix, as {@code Authenticate}, or {@code Unknown(0x19)}.
     *
     * @return the name, never empty
     */
    public String name() {
        return vendorName != null ? vendorName : "Unknown(0x" + Integer.toHexString(code) + ")";
    }

    /**
     * Says in a few English words what goes on in this state.
     *
     * @return the text, never empty
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Returns the group this state belongs to.
     *
     * @return running, paused or terminal
     */
    public StateGroup group() {
        return StateGroup.of(code);
    }

    /**
     * Says whether this library knows the state by name.
     *
     * @return false for a number that only survives
     */
    public boolean isKnown() {
        return vendorName != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConnectionState state && state.code == code;
    }

    @Override
    public int hashCode() {
        return code;
    }

    @Override
    public String toString() {
        return name();
    }
}
