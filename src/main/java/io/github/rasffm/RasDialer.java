// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;

import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.NotificationChannel;

/**
 * Starts dials.
 *
 * <p>Threads: any; a dial never blocks its caller.
 */
public final class RasDialer {
    private final Ras ras;
    private final DialService service;

    RasDialer(Ras ras, DialService service) {
        this.ras = ras;
        this.service = service;
    }

    /**
     * Dials. Returns at once; all that goes wrong from here on, an unknown entry included, is the end of the operation.
     *
     * @param request what to dial
     * @return the operation
     * @throws IllegalStateException after {@link Ras#close()}, or if the credentials were destroyed
     * @throws UnsupportedOperationException if the options name a {@link NotificationChannel} of Windows and this is
     *     another system; nothing was called
     * @native RasEnumEntriesW, RasGetCredentialsW, RasGetEapUserIdentityW, RasDialW
     */
    public DialOperation dial(DialRequest request) {
        ras.requireOpen();
        return DialOperation.start(ras, service, requireNonNull(request, "request"));
    }

    /**
     * Dials an entry with its saved credentials.
     *
     * @param entryName the entry
     * @return the operation
     * @throws IllegalStateException after {@link Ras#close()}
     * @throws IllegalArgumentException if no entry can have this name
     */
    public DialOperation dial(String entryName) {
        return dial(DialRequest.of(entryName));
    }
}
