// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** The checks of durations that users give. */
final class Bounds {
    private Bounds() {}

    static void requireNotNegative(Duration bound) {
        if (requireNonNull(bound, "bound").isNegative()) {
            throw new IllegalArgumentException("a duration must not be negative: " + bound);
        }
    }
}
