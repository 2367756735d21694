// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.ConnectStatusCall;
import io.github.rasffm.internal.call.ErrorText;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.internal.call.StatusPort;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasErrors;

/** The calls on connections, made to RAS. */
final class NativePort implements ConnectionPort {
    static final NativePort INSTANCE = new NativePort();

    private NativePort() {}

    @Override
    public int hangUp(long handle) {
        return RasFunctions.hangUp(handle);
    }

    @Override
    public int links(long handle) {
        long[] link = new long[1];
        int count = 1;
        while (count < RasFunctions.MOST_SUB_ENTRIES
                && isLink(RasFunctions.getSubEntryHandle(handle, count + 1, link))) {
            count++;
        }
        return count;
    }

    private static boolean isLink(int code) {
        return code == 0 || code == RasErrors.ERROR_PORT_NOT_OPEN;
    }

    @Override
    public StatusPort openStatus() {
        return new ConnectStatusCall();
    }

    @Override
    public RasError describe(int code) {
        return ErrorText.describe(code, 0);
    }
}
