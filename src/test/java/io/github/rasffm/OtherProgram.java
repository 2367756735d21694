// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;

import io.github.rasffm.model.DialException;
import io.github.rasffm.model.RasException;
import io.github.rasffm.simulator.RasSimulator;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Another process, which does what it is told by lines and answers each. For {@link ConnectionsOfOthersTest}. */
final class OtherProgram {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final RasSimulator simulator = RasSimulator.open();
    private final Ras ras = Ras.open(RasLibrary.at(simulator.library()));
    private final Map<String, DialOperation> dialled = new HashMap<>();
    private final Map<String, RasConnection> kept = new HashMap<>();

    private OtherProgram() {}

    public static void main(String[] arguments) throws Exception {
        OtherProgram program = new OtherProgram();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", 2);
            String answer;
            try {
                answer = program.obey(words[0], words.length > 1 ? words[1] : "");
            } catch (RasException failed) {
                answer = failed instanceof DialException dial ? "" + dial.failure() : "error " + failed.errorCode();
            }
            System.out.println("= " + answer);
        }
    }

    private String obey(String verb, String entry) throws Exception {
        return switch (verb) {
            case "scenario" -> {
                simulator.scenarioText(entry.replace(';', '\n'));
                yield "taken";
            }
            case "list-dialling" -> {
                simulator.set(verb, entry);
                yield entry;
            }
            case "dial" -> {
                DialOperation operation = ras.dialer().dial(entry);
                dialled.put(entry, operation);
                yield "" + operation.await(SOON).status().state().code();
            }
            case "start" -> {
                CountDownLatch told = new CountDownLatch(1);
                DialOperation operation =
                        ras.dialer().dial(DialRequest.of(entry).handler((dial, notification) -> told.countDown()));
                dialled.put(entry, operation);
                told.await();
                yield "" + operation.state().code();
            }
            case "status" ->
                ""
                        + requireNonNull(dialled.get(entry))
                                .await(SOON)
                                .status()
                                .state()
                                .code();
            case "hang-up" ->
                "" + requireNonNull(dialled.get(entry)).hangUp(SOON).kind();
            case "list" ->
                ras.connections().stream().map(RasConnection::entryName).collect(Collectors.joining(" "));
            case "keep" -> {
                List<RasConnection> found = ras.connections(entry);
                kept.put(entry, found.getFirst());
                yield "" + found.size();
            }
            case "hang-up-kept" ->
                "" + requireNonNull(kept.get(entry)).hangUp(SOON).kind();
            default -> throw new IllegalArgumentException(verb);
        };
    }
}
