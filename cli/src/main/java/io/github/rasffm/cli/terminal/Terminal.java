/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

/**
 * The place the command writes to, and what that place can show. Results go to {@code out}, everything said about them
 * to {@code err}.
 *
 * @param out where results go
 * @param err where errors and remarks go
 * @param live whether {@code out} is a screen that takes codes, so that a line may be written over
 * @param colourOut whether {@code out} takes colours
 * @param colourErr whether {@code err} takes colours
 * @param screen what {@code out} is
 * @param unicode whether {@code out} can show characters outside ASCII
 * @param keyboard the person, if there is one
 */
public record Terminal(
        Output out,
        Output err,
        boolean live,
        boolean colourOut,
        boolean colourErr,
        Screen screen,
        boolean unicode,
        Keyboard keyboard) {

    /** Wide enough for every line: nothing is cut for a reader that is a program. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Where prose is wrapped on wide screens and in pipes: longer lines are hard to read. */
    private static final int PROSE = 80;

    private static final int ADVICE = "ras: ".length();

    /** Columns of {@code out} at this moment; {@link #UNLIMITED} when it is no screen. */
    public int width() {
        return screen.width();
    }

    /** The same place without colours. */
    public Terminal withoutColour() {
        return new Terminal(out, err, live, false, false, screen, unicode, keyboard);
    }

    /** What ends a text that was cut. */
    public String ellipsis() {
        return unicode ? "\u2026" : "...";
    }

    /** Columns at which sentences are wrapped. */
    public int proseWidth() {
        return Math.min(width(), PROSE);
    }

    /** Takes away a line that was to be written over. */
    public void clearLine() {
        if (live) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    /** Says what became of something: on {@code out} if all is well. */
    public void say(boolean well, String text) {
        Columns.wrap(text, width()).forEach((well ? out : err)::println);
    }

    /** A remark beside the result: on {@code err}, faint. */
    public void remark(String text) {
        for (String line : Columns.wrap(text, width())) {
            err.println(Style.FAINT.paint(line, colourErr));
        }
        err.flush();
    }

    /** Says what is wrong with the command line itself or with the world around it, in one sentence. */
    public void complain(String text) {
        String head = Style.BAD.paint("ras: ", colourErr);
        for (String line : Columns.wrap(text, width() - ADVICE)) {
            err.println(head + line);
            head = " ".repeat(ADVICE);
        }
        err.flush();
    }

    /** Says what the user may do about it, below the complaint. */
    public void advise(String text) {
        for (String line : Columns.wrap(text, proseWidth() - ADVICE)) {
            err.println(" ".repeat(ADVICE) + line);
        }
        err.flush();
    }
}
