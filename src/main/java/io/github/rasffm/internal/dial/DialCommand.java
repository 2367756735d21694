// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.NotificationChannel;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What to dial and how, all of it checked.
 *
 * @param entryName the entry
 * @param channel how RAS is to report
 * @param phoneBook its phone book, or null to look it up
 * @param credentials whose
 * @param phoneNumber instead of the entry's, or empty
 * @param callbackNumber or empty
 * @param subEntry from 1, or 0
 * @param ownerWindow owns the dialogues of RAS and of the EAP method (HWND), or 0 for none
 * @param dialTimeout or null for none
 * @param pauseTimeout how long a pause waits for the user, or null if pauses are the end
 * @param executor where handlers run, or null for virtual threads
 * @param inline whether handlers run on the dispatcher instead; they must not block then
 */
public record DialCommand(
        String entryName,
        NotificationChannel channel,
        @Nullable String phoneBook,
        Credentials credentials,
        String phoneNumber,
        String callbackNumber,
        int subEntry,
        long ownerWindow,
        @Nullable Duration dialTimeout,
        @Nullable Duration pauseTimeout,
        @Nullable Executor executor,
        boolean inline) {}
