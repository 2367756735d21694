/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import io.github.rasffm.model.HangUpOutcome;

/** How a hang-up ended, as a sentence. */
public final class HangUpText {
    /** What there is to say when somebody did not want to wait for the outcome. */
    public static final String NOT_WAITED_FOR =
            "told to hang up, but not waited for. To see whether it is gone: ras list";

    private HangUpText() {}

    public static String of(HangUpOutcome outcome) {
        String waited = Durations.precise(outcome.waited());
        String state = outcome.lastStatus()
                .map(status -> ", last seen " + status.state().name())
                .orElse("");
        return switch (outcome.kind()) {
            case GONE -> "hung up, the handle was gone after " + waited + ".";
            case ALREADY_GONE -> "it was gone already.";
            case RELEASED_OTHERS_HOLD ->
                "RAS took the hang-up, but it is still connected after " + waited + "; another program may hold it.";
            case STILL_THERE -> "RAS took the hang-up, but the handle is still there after " + waited + state + ".";
            case CALL_STILL_RUNNING -> "RAS has not answered the hang-up within " + waited + state + ".";
        };
    }
}
