/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.terminal.Question;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What can happen while a dial runs; times are System.nanoTime. */
sealed interface Happening {
    /** RAS told a state. */
    record State(long nanos, DialNotification notification) implements Happening {}

    /** The dial waits for a reply; its state was told before. */
    record Pause(DialNotification notification, CompletableFuture<PauseReply> reply) implements Happening {}

    /** The dial ended: connected, or with a failure. */
    record End(
            long nanos,
            @Nullable RasConnection connection,
            @Nullable Throwable failure) implements Happening {}

    /** Ctrl-C, for the first time. */
    record Interrupt() implements Happening {}

    /** The person has answered. */
    record Answer(Question<?> question) implements Happening {}
}
