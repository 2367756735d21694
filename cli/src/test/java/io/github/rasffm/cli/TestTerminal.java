/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.Keyboard;
import io.github.rasffm.cli.terminal.Menu;
import io.github.rasffm.cli.terminal.Output;
import io.github.rasffm.cli.terminal.PipedPassword;
import io.github.rasffm.cli.terminal.Screen;
import io.github.rasffm.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A terminal, a person and a Ctrl-C key that a test holds in its hands. */
public final class TestTerminal implements Keyboard, Interrupts {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<String> answers = new ConcurrentLinkedDeque<>();
    private final AtomicReference<@Nullable Runnable> interrupt = new AtomicReference<>();
    private final Terminal terminal;
    private final boolean person;
    private final Deque<Menu.Key> keys = new ConcurrentLinkedDeque<>();
    private final Deque<Cue> cues = new ConcurrentLinkedDeque<>();
    private final List<char[]> passwords = new CopyOnWriteArrayList<>();
    private final AtomicInteger restored = new AtomicInteger();
    private int left;
    private boolean patient;

    /** What is to be done as soon as a text stands on the terminal. */
    private record Cue(String text, Runnable action) {}

    private TestTerminal(boolean live, boolean colour, Screen screen) {
        terminal = new Terminal(watched(out), watched(err), live, colour, colour, screen, true, this);
        person = live;
    }

    private Output watched(ByteArrayOutputStream stream) {
        return new Output(stream, StandardCharsets.UTF_8) {
            @Override
            public void flush() {
                super.flush();
                Cue next = cues.peek();
                if (next != null && stream.toString(StandardCharsets.UTF_8).contains(next.text())) {
                    cues.remove();
                    next.action().run();
                }
            }
        };
    }

    public static TestTerminal pipe() {
        return new TestTerminal(false, false, Screen.of(Terminal.UNLIMITED, Terminal.UNLIMITED));
    }

    public static TestTerminal screen(int width) {
        return screen(Screen.of(width, 24));
    }

    public static TestTerminal screen(Screen screen) {
        return new TestTerminal(true, true, screen);
    }

    /** What the person types, a line each. */
    public TestTerminal answering(String... lines) {
        answers.addAll(List.of(lines));
        return this;
    }

    /** What the person presses in a menu; without any, keys cannot be read one by one. */
    public TestTerminal pressing(Menu.Key... pressed) {
        keys.addAll(List.of(pressed));
        return this;
    }

    /** Then the person neither types nor ends the input. */
    public TestTerminal thenWaiting() {
        patient = true;
        return this;
    }

    /** Does this as soon as the text stands on the terminal, and only then what comes next. */
    public TestTerminal doing(String text, Runnable action) {
        cues.add(new Cue(text, action));
        return this;
    }

    /** Presses Ctrl-C as soon as the first text stands on the terminal, again at the next. */
    public TestTerminal interruptingAt(String... texts) {
        for (String text : texts) {
            doing(text, this::pressInterrupt);
        }
        return this;
    }

    /** The exit code with which the process would have ended at once; 0 if it would not. */
    public int left() {
        return left;
    }

    public int run(String... arguments) {
        return RasCommand.run(terminal, this, Map.of(), arguments);
    }

    public Terminal terminal() {
        return terminal;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    public List<String> outLines() {
        return out().lines().toList();
    }

    /** The array that the command got as password, as it is now. */
    public char[] lastPassword() {
        return passwords.getLast();
    }

    /** All of them, as they are now. */
    public List<char[]> passwords() {
        return passwords;
    }

    /** How often the keyboard was made visible again. */
    public int restored() {
        return restored.get();
    }

    private void pressInterrupt() {
        Runnable action = interrupt.get();
        if (action == null) {
            throw new AssertionError("Ctrl-C would have ended the process");
        }
        action.run();
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        Runnable previous = interrupt.getAndSet(action);
        return () -> interrupt.set(previous);
    }

    @Override
    public void leave(int exitCode) {
        left = exitCode;
    }

    @Override
    public boolean isPerson() {
        return person;
    }

    @Override
    public @Nullable String ask(String prompt) {
        terminal.out().print(prompt);
        terminal.out().flush();
        return type();
    }

    @Override
    public @Nullable String readLine() {
        return answers.poll();
    }

    private @Nullable String type() {
        String answer = answers.poll();
        if (answer == null && patient) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException noLongerAsked) {
                return null;
            }
        }
        // What a terminal shows for Enter, whether it shows the answer or not.
        terminal.out().println();
        return answer;
    }

    @Override
    public char @Nullable [] askPassword(String prompt) {
        String answer = ask(prompt);
        if (answer == null) {
            return null;
        }
        passwords.add(answer.toCharArray());
        return passwords.getLast();
    }

    @Override
    public Menu.@Nullable End browse(Menu menu, boolean colour, String ellipsis) {
        for (Menu.Key key = keys.poll(); key != null; key = keys.poll()) {
            switch (key) {
                case TAKE -> {
                    return Menu.End.TAKEN;
                }
                case LEAVE -> {
                    return Menu.End.LEFT;
                }
                case INTERRUPT -> {
                    return Menu.End.INTERRUPTED;
                }
                default -> menu.press(key, 0);
            }
        }
        return null;
    }

    @Override
    public void restore() {
        restored.incrementAndGet();
    }

    @Override
    public char[] readPassword() throws IOException {
        String answer = answers.poll();
        byte[] input = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
        passwords.add(PipedPassword.read(new ByteArrayInputStream(input), StandardCharsets.UTF_8));
        return passwords.getLast();
    }
}
