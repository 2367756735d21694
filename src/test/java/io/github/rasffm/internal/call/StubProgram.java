/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

/** Installs the stub of a process again and again, and prints what happens. */
final class StubProgram {
    private StubProgram() {}

    public static void main(String[] arguments) {
        NotificationSink sink = new RecordingLessSink();
        try {
            System.out.println(NotificationStub.address());
        } catch (IllegalStateException refused) {
            System.out.println("no stub: " + refused.getMessage());
        }
        NotificationStub.install(sink);
        long first = NotificationStub.address().address();
        NotificationStub.install(sink);
        System.out.println("failures " + NotificationStub.failureCount());
        System.out.println(
                "same address " + (first == NotificationStub.address().address()));
        try {
            NotificationStub.install(new RecordingLessSink());
            System.out.println("two sinks");
        } catch (IllegalStateException refused) {
            System.out.println("another sink: " + refused.getMessage());
        }
    }

    /** Takes reports and forgets them. */
    private static final class RecordingLessSink implements NotificationSink {
        @Override
        public void publish(
                long token, int subEntry, long handle, int message, int state, int error, int extendedError) {}
    }
}
