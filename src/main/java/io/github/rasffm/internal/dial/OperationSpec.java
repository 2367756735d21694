// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is to do.
 *
 * @param entryName for messages
 * @param dial RasDial, not opened yet
 * @param ras the calls on the connection
 * @param dialTimeout when to give up, or null for never
 * @param pauseTimeout how long a pause waits for the user, or null if pauses are the end
 * @param executor where handlers run, or null for virtual threads
 * @param inline whether handlers run on the dispatcher instead; they must not block then
 * @param listener the user's side
 */
record OperationSpec(
        String entryName,
        DialPort dial,
        ConnectionPort ras,
        @Nullable Duration dialTimeout,
        @Nullable Duration pauseTimeout,
        @Nullable Executor executor,
        boolean inline,
        OperationListener listener) {}
