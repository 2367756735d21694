/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.internal.call.NotificationStub;
import java.lang.reflect.Field;
import java.util.Optional;

/**
 * The Java method behind the library's own stub. JNI and JNA ways call it too, so that all ways put the same row into
 * the same ring, and differ in how they come into the JVM.
 */
final class LibraryNotifier {
    /** A constant for the compiler, as careful JNI and JNA code would have it. There is none before the first dial. */
    private static final NotificationStub INSTALLED = installed();

    private LibraryNotifier() {}

    static NotificationStub get() {
        return INSTALLED;
    }

    static int notified(long token, int subEntry, long handle, int message, int state, int error, int extendedError) {
        return INSTALLED.apply(token, subEntry, handle, message, state, error, extendedError);
    }

    private static NotificationStub installed() {
        try {
            Field field = NotificationStub.class.getDeclaredField("installed");
            field.setAccessible(true);
            return Optional.ofNullable((NotificationStub) field.get(null))
                    .orElseThrow(() -> new IllegalStateException("nothing was dialled yet"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
