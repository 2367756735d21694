/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.cli.terminal.Keyboard;
import io.github.rasffm.cli.terminal.Question;
import java.io.IOError;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens while a dial runs - a state, a pause, the end, Ctrl-C, an answer - in one queue, so that one
 * thread prints and decides, in the order in which things happened.
 */
final class Happenings {
    private final BlockingDeque<Happening> queue = new LinkedBlockingDeque<>();

    /** Adds what has just happened; any thread. */
    void add(Happening happening) {
        queue.add(happening);
    }

    /** Waits for the next. */
    Happening take() throws InterruptedException {
        return queue.take();
    }

    /** Waits for the next; null when nothing happened for that long. */
    @Nullable
    Happening poll(long millis) throws InterruptedException {
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Asks for a line; it may be empty. */
    String ask(Keyboard keyboard, String prompt) throws InterruptedException, Question.Unanswered {
        return ask(() -> keyboard.ask(prompt), line -> {});
    }

    /** Asks for a password without showing it. The caller wipes it. */
    char[] askPassword(Keyboard keyboard, String prompt) throws InterruptedException, Question.Unanswered {
        return ask(() -> keyboard.askPassword(prompt), password -> Arrays.fill(password, '\0'));
    }

    // Nothing can end the wait for a key, so it is a thread of its own that waits, and a daemon, which ends with the
    // process. States that come meanwhile stay in the queue: they would be printed into the answer.
    private <T> T ask(Supplier<@Nullable T> reader, Consumer<T> eraser)
            throws InterruptedException, Question.Unanswered {
        Question<T> question = new Question<>(eraser);
        Thread keyboard = Thread.ofPlatform().daemon().name("ras-keyboard").start(() -> read(reader, question));
        Deque<Happening> later = new ArrayDeque<>();
        try {
            while (true) {
                Happening next = queue.take();
                switch (next) {
                    case Happening.Answer(Question<?> answered)
                    when answered == question -> {
                        T answer = question.take();
                        if (answer == null) {
                            throw new Question.Unanswered(true);
                        }
                        return answer;
                    }
                    case Happening.Answer _ -> {}
                    case Happening.End _, Happening.Interrupt _ -> {
                        later.add(next);
                        throw new Question.Unanswered(false);
                    }
                    case Happening.State _, Happening.Pause _ -> later.add(next);
                }
            }
        } finally {
            question.drop();
            keyboard.interrupt();
            while (!later.isEmpty()) {
                queue.addFirst(later.removeLast());
            }
        }
    }

    private <T> void read(Supplier<@Nullable T> reader, Question<T> question) {
        try {
            T answer = reader.get();
            if (answer != null) {
                question.answer(answer);
            }
        } catch (IOError unreadable) {
            // Counts as the end of the input.
        } finally {
            queue.add(new Happening.Answer(question));
        }
    }
}
