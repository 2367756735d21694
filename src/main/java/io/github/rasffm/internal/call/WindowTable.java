// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whose each window is. A window procedure asks at every report, so the numbers are no objects. Its thread's alone. */
final class WindowTable {
    /** In ascending order. */
    private long[] windows = {};

    private WindowRoute[] routes = {};

    @Nullable
    WindowRoute find(long window) {
        int at = Arrays.binarySearch(windows, window);
        return at < 0 ? null : routes[at];
    }

    /** Takes a route in whose window is new. */
    void add(WindowRoute route) {
        int at = -1 - Arrays.binarySearch(windows, route.window());
        int rest = windows.length - at;
        windows = Arrays.copyOf(windows, windows.length + 1);
        routes = Arrays.copyOf(routes, windows.length);
        System.arraycopy(windows, at, windows, at + 1, rest);
        System.arraycopy(routes, at, routes, at + 1, rest);
        windows[at] = route.window();
        routes[at] = route;
    }

    /** Forgets a window that is there. */
    void remove(long window) {
        int at = Arrays.binarySearch(windows, window);
        int rest = windows.length - at - 1;
        System.arraycopy(windows, at + 1, windows, at, rest);
        System.arraycopy(routes, at + 1, routes, at, rest);
        windows = Arrays.copyOf(windows, at + rest);
        routes = Arrays.copyOf(routes, at + rest);
    }
}
