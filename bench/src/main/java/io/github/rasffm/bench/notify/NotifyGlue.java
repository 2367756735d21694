/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.bench.fixture.BenchGlue;

/** Notifiers by JNI beside those by FFM: {@code notify_glue.c}. */
final class NotifyGlue {
    /** Calls the static method below; the thread's environment is kept in a variable of the thread. */
    static final int STATIC_METHOD = 0;
    /** The same, but asks the JVM for the thread's environment at each notification. */
    static final int GET_ENV = 1;
    /** Calls the library's Java method itself, without a static one before it. */
    static final int BOUND_OBJECT = 2;

    static {
        BenchGlue.load();
        install(NotifyGlue.class, LibraryNotifier.get(), LibraryNotifier.get().getClass());
    }

    private NotifyGlue() {}

    /** Looks up and keeps what the notifiers call. */
    private static native void install(Class<?> statics, Object bound, Class<?> typeOfBound);

    /**
     * The address of a notifier. On a thread that the JVM does not know, each attaches it once, as a daemon, and
     * detaches it when the thread ends.
     *
     * @param way one of the three constants
     */
    static native long notifier(int way);

    /** Called by JNI. */
    @SuppressWarnings("UnusedMethod")
    static int notified(long token, int subEntry, long handle, int message, int state, int error, int extendedError) {
        return LibraryNotifier.notified(token, subEntry, handle, message, state, error, extendedError);
    }
}
