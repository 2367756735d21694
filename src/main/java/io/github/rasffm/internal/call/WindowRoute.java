/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import java.lang.foreign.MemorySegment;

/** One dial that reports to a window. */
final class WindowRoute extends NotificationRoute {
    /** Source: page "RasDial" of the Windows NT 4 SDK; today's page keeps the text and lost the row. */
    private static final int WINDOW = 0xFFFFFFFF;

    final long token;
    private final NotificationWindows windows;

    WindowRoute(NotificationWindows windows, long window, long token) {
        super(WINDOW, MemorySegment.ofAddress(window), 0);
        this.windows = windows;
        this.token = token;
    }

    long window() {
        return notifier().address();
    }

    @Override
    void close() {
        windows.retire(this);
    }

    /** Whether RAS cannot report to the window any more. Asks RAS. */
    boolean isSilent(StatusPort status) {
        return handle() == 0 || status.read(handle()) != 0;
    }
}
