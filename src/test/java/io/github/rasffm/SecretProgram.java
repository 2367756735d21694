// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.simulator.RasSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Dials with a password and looks for it in everything that the JVM still holds. For {@link SecretTest}. */
final class SecretProgram {
    private static final Duration SOON = Duration.ofSeconds(20);

    private SecretProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Ras ras = Ras.open(RasLibrary.at(RasSimulator.open().library()));
        Credentials credentials = Credentials.of("alice", HeapSearch.password());
        List<DialOperation> operations = new ArrayList<>();
        for (String entry : new String[] {"Office", "NoSuchEntry"}) {
            DialOperation operation = ras.dialer().dial(DialRequest.of(entry).credentials(credentials));
            operation
                    .completion()
                    .handle((connection, failure) -> entry)
                    .toCompletableFuture()
                    .get();
            operations.add(operation);
        }
        boolean before = HeapSearch.finds(folder, true);
        credentials.destroy();
        boolean after = HeapSearch.finds(folder, true);
        System.out.println("before: " + before + ", after: " + after);
        for (DialOperation operation : operations) {
            operation.hangUp(SOON);
        }
    }
}
