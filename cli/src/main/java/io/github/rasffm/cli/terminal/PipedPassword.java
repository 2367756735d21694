/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * The first line of an input as a password. What cannot be the password is refused before anything is dialled: with an
 * empty or a cut one the dial would fail only at the server, and failed logons may lock the account.
 */
public final class PipedPassword {
    /** Characters that RASDIALPARAMS.szPassword holds (PWLEN, lmcons.h). */
    public static final int MOST = 256;

    private static final int MOST_BYTES = 4 * MOST;

    /** What was piped in cannot be the password; the message says why. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private PipedPassword() {}

    /**
     * Reads up to the end of the line, or of the input; the caller wipes the array.
     *
     * @throws Refused if the line is empty, too long or no text
     */
    public static char[] read(InputStream in, Charset charset) throws IOException {
        byte[] line = new byte[MOST_BYTES + 3];
        try {
            int length = PipedLine.read(in, line);
            if (length == line.length) {
                throw tooLong();
            }
            return decode(ByteBuffer.wrap(line, 0, Math.max(length, 0)), charset);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private static char[] decode(ByteBuffer line, Charset charset) throws Refused {
        CharBuffer text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(line);
        } catch (CharacterCodingException noText) {
            throw new Refused("the password on standard input is not text in " + charset.displayName());
        }
        boolean marked = text.hasRemaining() && text.get(0) == PipedLine.BYTE_ORDER_MARK;
        char[] password = Arrays.copyOfRange(text.array(), marked ? 1 : 0, text.limit());
        Arrays.fill(text.array(), '\0');
        if (password.length == 0) {
            throw new Refused("there is no password on standard input");
        }
        if (password.length > MOST) {
            Arrays.fill(password, '\0');
            throw tooLong();
        }
        return password;
    }

    private static Refused tooLong() {
        return new Refused("the password on standard input is longer than " + MOST + " characters");
    }
}
