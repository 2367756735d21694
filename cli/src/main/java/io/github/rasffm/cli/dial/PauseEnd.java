/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.dial;

import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.Durations;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import java.time.Duration;
import java.util.List;

/** Says why a paused dial was given up, and what to do. */
final class PauseEnd {
    private PauseEnd() {}

    /** Nobody could be asked. */
    static CommandFailure withoutTerminal(RasSession session, String entry, DialNotification pause) {
        ConnectionState state = pause.state();
        String advice = "Dial at a terminal, where you are asked.";
        if (state.equals(ConnectionState.RETRY_AUTHENTICATION)) {
            advice = "Dial at a terminal, where you are asked for them, or with others: "
                    + "ras dial NAME --user USER --password-stdin < FILE";
        } else if (state.equals(ConnectionState.PASSWORD_EXPIRED)) {
            advice = "Dial at a terminal, where you are asked for a new password, or have it changed in another way.";
        } else if (state.equals(ConnectionState.CALLBACK_SET_BY_CALLER)) {
            advice = "Dial at a terminal, where you are asked, or name the number: --callback NUMBER";
        }
        return failure(ExitCode.FAILED, "there is no terminal to answer", session, entry, pause, advice);
    }

    /** The person ended the input or said so. */
    static CommandFailure givenUp(RasSession session, String entry, DialNotification pause) {
        return failure(ExitCode.INTERRUPTED, "given up", session, entry, pause, "The dial was hung up.");
    }

    /** The time to answer has passed. */
    static CommandFailure unanswered(RasSession session, String entry, DialNotification pause, Duration bound) {
        return failure(
                ExitCode.FAILED,
                "nobody answered within " + Durations.precise(bound),
                session,
                entry,
                pause,
                "The dial was hung up. A longer --pause-timeout gives you more time.");
    }

    private static CommandFailure failure(
            int exitCode, String what, RasSession session, String entry, DialNotification pause, String advice) {
        ConnectionState state = pause.state();
        String waits = state.isKnown() ? state.meaning() : "waits in a state that is not known";
        String message = what + ": " + entry + " " + waits + ", " + PausePrompt.nameAndNumber(state);
        List<String> all = pause.error()
                .map(error -> List.of("Why: " + PausePrompt.text(session.ras(), error), advice))
                .orElse(List.of(advice));
        return new CommandFailure(exitCode, message, all);
    }
}
