// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.model.DialException;
import org.jspecify.annotations.Nullable;

/**
 * How an operation ended, for its user.
 *
 * @param handle the handle of the connection, which now owns one reference; 0 unless connected
 * @param phoneBook the phone book of the entry, or empty
 * @param failure what went wrong, or null if connected
 */
public record DialResult(
        long handle, String phoneBook, @Nullable DialException failure) {}
