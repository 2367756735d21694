/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.RasLibraryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Opens and closes libraries as its arguments say, one line a step: {@code ok PATH USES} or the reason and message. */
final class LoaderProgram {
    private LoaderProgram() {}

    @SuppressWarnings("MustBeClosedChecker") // closing is one of the steps
    public static void main(String[] steps) {
        Deque<LoadedLibrary> open = new ArrayDeque<>();
        for (String step : steps) {
            try {
                switch (step) {
                    case "close" -> open.getLast().close();
                    case "forget" -> open.removeLast();
                    case "system" -> open.add(LibraryLoader.openSystem());
                    case "call" ->
                        System.out.println(
                                "connections " + RasFunctions.enumConnections().size());
                    case "poll" -> poll();
                    default -> open.add(LibraryLoader.open(Path.of(step)));
                }
                System.out.println(
                        "ok " + (open.isEmpty() ? "-" : open.getLast().path()) + " " + LoadedLibrary.uses());
            } catch (RasLibraryException refused) {
                System.out.println(refused.reason() + " " + refused.getMessage());
            } catch (IllegalStateException refused) {
                System.out.println("refused " + refused.getMessage());
            }
        }
    }

    private static void poll() {
        try (StatusPoll poll = new StatusPoll()) {
            System.out.println("poll " + StatusPoll.read(1, poll.address()));
        }
    }
}
