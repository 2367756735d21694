/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

/** What the process says when it ends; scripts rely on these numbers. */
public final class ExitCode {
    /** Done as asked. */
    public static final int OK = 0;

    /** RAS or the library refused or failed; stderr says why. */
    public static final int FAILED = 1;

    /** The command line itself was wrong; nothing was done. */
    public static final int USAGE = 2;

    /** The named entry is not connected. */
    public static final int NOT_CONNECTED = 3;

    /** The user ended it, by Ctrl-C or by leaving a question without an answer: 128 + SIGINT, as shells count. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
