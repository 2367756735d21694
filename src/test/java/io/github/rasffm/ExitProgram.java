// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.simulator.RasSimulator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Ends with one connection up and one dial in progress, whose handler never returns. For {@link ExitTest}. */
final class ExitProgram {
    private ExitProgram() {}

    public static void main(String[] arguments) throws Exception {
        Ras ras = Ras.open(RasLibrary.at(RasSimulator.open().library()));
        ras.dialer().dial("Home").await(Duration.ofSeconds(20));
        CountDownLatch told = new CountDownLatch(1);
        DialOperation operation = ras.dialer().dial(DialRequest.of("Office").handler((dial, notification) -> {
            told.countDown();
            new CountDownLatch(1).await();
        }));
        told.await();
        System.out.println("ends in state " + operation.state());
        // No System.exit: that the JVM ends at all shows that no thread of ours keeps it.
    }
}
