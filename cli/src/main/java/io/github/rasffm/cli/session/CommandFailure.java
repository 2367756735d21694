/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import java.util.List;

/** The command found out itself that it cannot do what was asked, and knows how to say so. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> advice;

    public CommandFailure(int exitCode, String message, List<String> advice) {
        super(message);
        this.exitCode = exitCode;
        this.advice = List.copyOf(advice);
    }

    int exitCode() {
        return exitCode;
    }

    /** What the user may do next, a line each; may be empty. */
    public List<String> advice() {
        return advice;
    }
}
