// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.DialChange;
import io.github.rasffm.model.RasError;

/** A stand-in for RAS: what matters to few tests does nothing here. */
interface QuietRas extends ConnectionPort, DialPort {
    @Override
    default void open(long token) {}

    @Override
    default int change(DialChange change, int subEntry) {
        change.wipe();
        return 0;
    }

    @Override
    default String phoneBook() {
        return "";
    }

    @Override
    default RasError describe(int code) {
        return RasError.of(code);
    }
}
