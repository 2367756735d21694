/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

/** What the process says when it ends; scripts rely on these numbers. */
final class ExitCode {
    /** Done as asked. */
    static final int OK = 0;

    /** RAS or the library refused or failed; stderr says why. */
    static final int FAILED = 1;

    /** The command line itself was wrong; nothing was done. */
    static final int USAGE = 2;

    /** The named entry is not connected. */
    static final int NOT_CONNECTED = 3;

    /** The user pressed Ctrl-C: 128 + SIGINT, as shells count. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
