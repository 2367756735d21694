/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.IOException;
import java.io.InputStream;

/** A line of an input that others may read on: of what comes after it nothing is taken. */
final class PipedLine {
    /** What some Windows programs pipe before the first line. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private PipedLine() {}

    /**
     * Reads byte by byte up to the end of the line or of the input. No buffer keeps a copy that nobody can wipe.
     *
     * @param line is filled with the line, without its end
     * @return how many bytes; all of the array if the line does not fit with a byte to spare; -1 if the input is at its
     *     end
     */
    static int read(InputStream in, byte[] line) throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return -1;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line[length++] = (byte) next;
            if (length == line.length) {
                return length;
            }
        }
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }
}
