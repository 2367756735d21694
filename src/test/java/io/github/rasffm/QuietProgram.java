// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.simulator.RasSimulator;
import java.time.Duration;

/** Opens, dials, asks, hangs up: all goes well, unless it is told that the handler fails. For {@link LogTest}. */
final class QuietProgram {
    private static final Duration SOON = Duration.ofSeconds(20);

    private QuietProgram() {}

    public static void main(String[] arguments) throws Exception {
        boolean fails = arguments.length > 0;
        try (Ras ras = Ras.open(RasLibrary.at(RasSimulator.open().library()))) {
            DialOperation dial = ras.dialer().dial(DialRequest.of("Office").handler((operation, notification) -> {
                if (fails) {
                    throw new IllegalStateException("as told");
                }
            }));
            RasConnection connection = dial.await(SOON);
            System.out.println(connection.status().state());
            System.out.println(connection.hangUp(SOON).kind());
        }
    }
}
