/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.record;

import io.github.rasffm.cli.dial.DialWitness;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.RasError;
import io.github.rasffm.model.RasErrors;
import java.util.List;

/** How a recorded dial ended and how it was hung up, in the language of scenarios. */
final class RecordedEnd {
    private static final String HANGS = "; in the simulator a dial that comes here hangs.";

    private RecordedEnd() {}

    static void lines(List<Recording.Step> steps, DialWitness.End end, List<String> lines) {
        end.failure().ifPresent(failure -> failure(steps, failure, end, lines));
        end.hangUpError().ifPresent(refused -> lines.add("hang-up returns " + number(refused.code())));
        end.hangUp().ifPresent(outcome -> hangUp(outcome, lines));
    }

    private static void failure(
            List<Recording.Step> steps, DialFailure failure, DialWitness.End end, List<String> lines) {
        switch (failure) {
            case FAILED -> end.error().ifPresent(error -> failed(steps, error, lines));
            case DISCONNECTED -> {
                if (!last(steps).equals(ConnectionState.DISCONNECTED)) {
                    lines.add(ScenarioText.silentStep(ConnectionState.DISCONNECTED, ""));
                }
            }
            case GONE -> lines.add("# Here the handle went away without a last word" + HANGS);
            case GAVE_UP -> lines.add("# Here the question was not answered and the dial given up" + HANGS);
            case TIMED_OUT -> lines.add("# Here the time that the dial was given had passed" + HANGS);
            case HUNG_UP, CLOSED -> lines.add("# Here the dial was cancelled" + HANGS);
        }
    }

    private static void failed(List<Recording.Step> steps, RasError error, List<String> lines) {
        String code = number(error.code());
        if (steps.isEmpty()) {
            lines.add(
                    "# Whether RasDial gave a handle is not known; with one it is: dial returns " + code + " keeping");
            lines.add("dial returns " + code);
        } else if (steps.stream().map(Recording.Step::notification).noneMatch(told -> tells(told, error))) {
            lines.add("# Not reported; the status said so.");
            lines.add(ScenarioText.silentStep(last(steps), " error " + code));
        }
    }

    private static boolean tells(DialNotification told, RasError error) {
        return Integer.toUnsignedLong(told.errorCode().orElse(0)) == error.code();
    }

    private static ConnectionState last(List<Recording.Step> steps) {
        return steps.isEmpty()
                ? ConnectionState.OPEN_PORT
                : steps.get(steps.size() - 1).notification().state();
    }

    private static void hangUp(HangUpOutcome outcome, List<String> lines) {
        switch (outcome.kind()) {
            case GONE -> {
                lines.add("hang-up takes " + ScenarioText.delay(outcome.waited()) + "  # looked " + outcome.polls()
                        + (outcome.polls() == 1 ? " time" : " times"));
                gone(outcome.code(), lines);
            }
            case ALREADY_GONE -> lines.add("# It was gone before it was hung up, with " + number(outcome.code()) + ".");
            case STILL_THERE -> {
                lines.add("# The handle was still there after " + ScenarioText.delay(outcome.waited()) + ".");
                lines.add("hang-up never");
            }
            case RELEASED_OTHERS_HOLD ->
                lines.add("# RAS took the hang-up, but it is still connected: another program may hold it.");
            case CALL_STILL_RUNNING ->
                lines.add("# RasHangUp had not returned after " + ScenarioText.delay(outcome.waited()) + ".");
        }
    }

    private static void gone(int code, List<String> lines) {
        if (code == RasErrors.ERROR_NO_CONNECTION) {
            lines.add("set gone-code 668");
        } else if (code != RasErrors.ERROR_INVALID_HANDLE) {
            lines.add("# The handle went with " + number(code) + ", the simulator's goes with 6.");
        }
    }

    /** Unsigned, whether it came as int or long. */
    private static String number(long code) {
        return Long.toString(code & 0xFFFF_FFFFL);
    }
}
