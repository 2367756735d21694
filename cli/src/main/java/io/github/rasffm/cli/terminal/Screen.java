/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

/** The place that results go to: how large it is, and whether somebody still reads there. */
public interface Screen {
    /** Columns; {@link Terminal#UNLIMITED} when it is no screen. */
    int width();

    /** Rows. */
    int height();

    /** Looks at the size again; gives whether it is another one than at the call before. */
    boolean isResized();

    /** Whether the reader of a pipe has gone, as {@code head} does; false where that cannot be known. */
    boolean isGone();

    /** A screen that stays as it is. */
    static Screen of(int width, int height) {
        return new Screen() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public int height() {
                return height;
            }

            @Override
            public boolean isResized() {
                return false;
            }

            @Override
            public boolean isGone() {
                return false;
            }
        };
    }
}
