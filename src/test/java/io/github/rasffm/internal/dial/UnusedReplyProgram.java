// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.HeapSearch;
import io.github.rasffm.internal.dial.RecordingMachine.Effect;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Gives replies that are never used, and looks for their password in the heap, garbage included: nobody would overwrite
 * it there. For {@link UnusedReplyTest}.
 */
final class UnusedReplyProgram {
    private static final DialNotification TOLD = new Effect.Deliver(0x1001, 0, 0, 1, false).notification();

    private UnusedReplyProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean[] whileAsked = new boolean[1];
        OperationListener listener = new OperationListener() {
            @Override
            public void notified(DialNotification notification) {}

            @Override
            public PauseReply paused(DialNotification notification) throws Exception {
                char[] password = HeapSearch.password();
                PauseReply reply = PauseReply.newPassword(password);
                Arrays.fill(password, '\0');
                whileAsked[0] = HeapSearch.finds(folder, false);
                return reply;
            }

            @Override
            public void ended(@Nullable DialException failure) {}
        };
        Queue<Runnable> handlers = new LinkedBlockingQueue<>();
        FakeRas ras = FakeRas.blockingDial();
        DialEngine engine = new DialEngine(DialClock.system());
        Operation operation =
                engine.prepare(FakeRas.office(null, Duration.ofMinutes(2), handlers::add, false), ras, ras, listener);
        switch (arguments[1]) {
            case "late" -> replyLate(operation);
            case "kept" -> stopBeforeTheResume(engine, operation, ras, handlers);
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.out.println("while asked: " + whileAsked[0] + ", after: " + HeapSearch.finds(folder, false));
    }

    /** The reply to a pause that is over. */
    private static void replyLate(Operation operation) throws Exception {
        operation.pauses().ask(1, TOLD, DialClock.system()).run();
    }

    /** The reply comes while RasDial runs, and the user hangs up before it returns. */
    private static void stopBeforeTheResume(
            DialEngine engine, Operation operation, FakeRas ras, Queue<Runnable> handlers) {
        engine.start(operation);
        FakeRas.await(ras.inDial);
        operation.input(machine -> machine.notified(FakeRas.HANDLE, TOLD));
        handlers.remove().run();
        operation.stop(DialEnd.Kind.HUNG_UP);
        ras.letDialReturn();
        FakeRas.await(ras.freed);
    }
}
