// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.simulator.RasSimulator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Brings one connection up, one dial in progress and one paused, whose handlers never return; then ends as it is told.
 * For {@link ExitTest}.
 */
final class ExitProgram {
    private static final CountDownLatch TOLD = new CountDownLatch(2);
    private static final CountDownLatch READY = new CountDownLatch(1);

    private ExitProgram() {}

    public static void main(String[] arguments) throws Exception {
        String end = arguments[0];
        Ras ras = Ras.open(RasLibrary.at(RasSimulator.open().library()));
        ras.dialer().dial("Home").await(Duration.ofSeconds(20));
        ras.dialer().dial(DialRequest.of("Modem").pauseHandler((dial, notification) -> {
            throw blocks(end.equals("System.exit in a pause handler"));
        }));
        ras.dialer().dial(DialRequest.of("Office").handler((dial, notification) -> {
            throw blocks(end.equals("System.exit in a handler"));
        }));
        TOLD.await();
        System.out.println("= ready");
        READY.countDown();
        switch (end) {
            // That the JVM ends at all shows that no thread of ours keeps it.
            case "main returns" -> {}
            case "System.exit" -> System.exit(3);
            default -> new CountDownLatch(1).await();
        }
    }

    private static IllegalStateException blocks(boolean exits) throws InterruptedException {
        TOLD.countDown();
        READY.await();
        if (exits) {
            System.exit(3);
        }
        new CountDownLatch(1).await();
        return new IllegalStateException("nobody lets it go");
    }
}
