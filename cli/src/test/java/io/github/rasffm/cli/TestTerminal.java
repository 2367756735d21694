/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A terminal, a person and a Ctrl-C key that a test holds in its hands. */
final class TestTerminal implements Keyboard, Interrupts {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Deque<String> answers = new ArrayDeque<>();
    private final AtomicReference<@Nullable Runnable> interrupt = new AtomicReference<>();
    private final Terminal terminal;
    private final boolean person;
    char @Nullable [] lastPassword;

    private TestTerminal(boolean live, boolean colour, int width) {
        terminal = new Terminal(
                new PrintWriter(out, true), new PrintWriter(err, true), live, colour, colour, width, true, this);
        person = live;
    }

    static TestTerminal pipe() {
        return new TestTerminal(false, false, Terminal.UNLIMITED);
    }

    static TestTerminal screen(int width) {
        return new TestTerminal(true, true, width);
    }

    TestTerminal answering(String... lines) {
        answers.addAll(List.of(lines));
        return this;
    }

    int run(String... arguments) {
        return RasCommand.run(terminal, arguments);
    }

    Terminal terminal() {
        return terminal;
    }

    String out() {
        return out.toString().replace("\r\n", "\n");
    }

    String err() {
        return err.toString().replace("\r\n", "\n");
    }

    List<String> outLines() {
        return out().lines().toList();
    }

    /** Presses Ctrl-C; false when nobody listens and the process would have ended. */
    boolean interrupt() {
        Runnable action = interrupt.get();
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        Runnable previous = interrupt.getAndSet(action);
        return () -> interrupt.set(previous);
    }

    @Override
    public boolean isPerson() {
        return person;
    }

    @Override
    public @Nullable String ask(String prompt) {
        out.write(prompt);
        return answers.poll();
    }

    @Override
    public char @Nullable [] askPassword(String prompt) {
        out.write(prompt);
        String answer = answers.poll();
        lastPassword = answer == null ? null : answer.toCharArray();
        return lastPassword;
    }

    @Override
    public char[] readPassword() {
        String answer = answers.poll();
        lastPassword = answer == null ? new char[0] : answer.toCharArray();
        return lastPassword;
    }
}
