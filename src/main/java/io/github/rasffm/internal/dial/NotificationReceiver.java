// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

/** Takes the notifications of one token, on the dispatcher's thread: must neither block nor throw. */
@FunctionalInterface
interface NotificationReceiver {
    /** The row is the dispatcher's own and changes after the call. */
    void receive(NotificationRow row);
}
