/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A stream for text that remembers why it could not be written, so that a full disk is no success. */
public class Output extends PrintWriter {
    private final Watched stream;

    public Output(OutputStream stream, Charset charset) {
        this(new Watched(stream), charset);
    }

    private Output(Watched stream, Charset charset) {
        super(stream, true, charset);
        this.stream = stream;
    }

    /** Why not all could be written; null if it could. */
    @Nullable
    public String failure() {
        if (!checkError()) {
            return null;
        }
        IOException first = stream.first;
        return first == null || first.getMessage() == null ? "the stream is closed" : first.getMessage();
    }

    private static final class Watched extends FilterOutputStream {
        private volatile @Nullable IOException first;

        Watched(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            try {
                out.write(octets, offset, length);
            } catch (IOException failed) {
                first = first == null ? failed : first;
                throw failed;
            }
        }
    }
}
