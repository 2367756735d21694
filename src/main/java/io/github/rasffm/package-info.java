// SPDX-License-Identifier: Apache-2.0
/**
 * Dial, follow, list and hang up Windows Remote Access (RAS) connections: VPN, PPPoE, modem.
 *
 * {@snippet :
 * try (Ras ras = Ras.open()) {
 *     DialRequest request = DialRequest.of("Office")
 *             .handler((operation, notification) -> System.out.println(notification.state()));
 *     RasConnection connection = ras.dialer().dial(request).await(Duration.ofSeconds(30));
 *     System.out.println(connection.status());
 *     connection.hangUp();
 * }
 * }
 *
 * <p>Closing anything never hangs up an established connection.
 */
@NullMarked
package io.github.rasffm;

import org.jspecify.annotations.NullMarked;
