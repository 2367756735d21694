/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.util.Optional;

/**
 * What RAS answered when asked for the status of a connection, at one moment.
 *
 * @param state the current state
 * @param errorCode why it failed, unsigned in 32 bits, 0 when it did not; independent of whether the question itself
 *     succeeded
 * @param deviceType the type of the current device, as {@code vpn}, or empty
 * @param deviceName the name of the current device, or empty
 * @param phoneNumber the number or host dialled, or empty
 * @param localEndpoint this side's end of the tunnel, if there is one
 * @param remoteEndpoint the server's end of the tunnel, if there is one
 * @param subState the IKEv2 sub-state, meaningful only while connected
 * @source page "RASCONNSTATUS structure"
 */
public record ConnectionStatus(
        ConnectionState state,
        int errorCode,
        String deviceType,
        String deviceName,
        String phoneNumber,
        Optional<TunnelEndpoint> localEndpoint,
        Optional<TunnelEndpoint> remoteEndpoint,
        ConnectionSubState subState) {

    /**
     * Returns the reason of failure with its name.
     *
     * @return empty when {@link #errorCode()} is 0
     */
    public Optional<RasError> error() {
        return errorCode == 0 ? Optional.empty() : Optional.of(RasError.of(errorCode));
    }
}
