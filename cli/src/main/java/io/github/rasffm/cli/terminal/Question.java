/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One question to the person. It may be dropped before the answer comes; an answer that comes later is got rid of.
 *
 * @param <T> a line, or the characters of a password
 */
public final class Question<T> {
    /** No answer came, and none is to be waited for. */
    public static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean refused;

        /** With refused: the person ended the input; else something happened first that makes an answer pointless. */
        public Unanswered(boolean refused) {
            super(refused ? "the input ended" : "the answer is no longer wanted", null, false, false);
            this.refused = refused;
        }

        public boolean isRefused() {
            return refused;
        }
    }

    private final Consumer<T> eraser;
    private @Nullable T answer;
    private boolean dropped;

    public Question(Consumer<T> eraser) {
        this.eraser = eraser;
    }

    public synchronized void answer(T given) {
        if (dropped) {
            eraser.accept(given);
        } else {
            answer = given;
        }
    }

    /** Gives the answer away; null if there is none. */
    public synchronized @Nullable T take() {
        T taken = answer;
        answer = null;
        return taken;
    }

    public synchronized void drop() {
        dropped = true;
        T unused = take();
        if (unused != null) {
            eraser.accept(unused);
        }
    }
}
