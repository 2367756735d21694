/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.record;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.StateGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording in the language of the simulator's scenarios (docs/simulator.md). What the language cannot say is a
 * comment. Nothing that RAS tells of people or places gets in: no entry, user, number, host or path.
 */
final class ScenarioText {
    private static final int DELAY = 9;

    private final List<String> lines = new ArrayList<>();
    private final List<Recording.Step> steps;

    private ScenarioText(List<Recording.Step> steps) {
        this.steps = steps;
    }

    /**
     * The lines of the scenario, without their ends.
     *
     * @param remarks what stands at the top as comments
     */
    static List<String> of(List<String> remarks, Recording recording) {
        ScenarioText text = new ScenarioText(recording.steps());
        remarks.forEach(remark -> text.lines.add("# " + remark));
        text.steps();
        recording.end().ifPresent(end -> RecordedEnd.lines(text.steps, end, text.lines));
        return text.lines;
    }

    private void steps() {
        if (steps.isEmpty()) {
            return;
        }
        // The first report is late by what Java loads for its first dial, so its delay would be Java's, not RAS's.
        lines.add("# The first report came " + delay(steps.get(0).delay())
                + " after the dial was asked for, Java's own start included; left out.");
        if (isToldWithReason()) {
            lines.add("set paused-error reason");
        }
        boolean severalLinks = steps.stream()
                .anyMatch(step -> step.notification().subEntryIndex().orElse(0) > 1);
        for (int i = 0; i < steps.size(); i++) {
            Recording.Step step = steps.get(i);
            lines.add(step(i == 0 ? "0" : delay(step.delay()), step.notification(), severalLinks));
        }
    }

    private boolean isToldWithReason() {
        return steps.stream()
                .map(Recording.Step::notification)
                .anyMatch(told -> told.state().group() == StateGroup.PAUSED
                        && told.errorCode().orElse(0) != 0);
    }

    private static String step(String delay, DialNotification told, boolean severalLinks) {
        StringBuilder line = new StringBuilder(pad(delay)).append(state(told.state()));
        int error = told.errorCode().orElse(0);
        boolean paused = told.state().group() == StateGroup.PAUSED;
        if (paused) {
            line.append(" otherwise ").append(Integer.toUnsignedString(error == 0 ? otherwise(told.state()) : error));
        } else if (error != 0) {
            line.append(" error ").append(Integer.toUnsignedString(error));
        }
        int extended = told.extendedErrorCode().orElse(0);
        if (extended != 0 && !paused) {
            line.append(" extended ").append(Integer.toUnsignedString(extended));
        }
        // Paused states and the end are told of the whole dial.
        if (severalLinks && told.state().group() == StateGroup.RUNNING) {
            told.subEntryIndex().ifPresent(link -> line.append(" subentry ").append(link));
        }
        return line.toString();
    }

    /** A step that RAS did not report: its status alone said so. */
    static String silentStep(ConnectionState state, String rest) {
        return pad("0") + state(state) + rest + " silent";
    }

    /**
     * The error of a dial that may not be paused; a recording with pauses does not show it.
     *
     * @source pages "Paused States", "RASDIALPARAMS"; 703 where no other is named
     */
    private static int otherwise(ConnectionState paused) {
        if (paused.equals(ConnectionState.RETRY_AUTHENTICATION)) {
            return 691;
        }
        if (paused.equals(ConnectionState.PASSWORD_EXPIRED)) {
            return 648;
        }
        return paused.equals(ConnectionState.CALLBACK_SET_BY_CALLER) ? 704 : 703;
    }

    private static String state(ConnectionState state) {
        return state.name().startsWith("Unknown(") ? "0x" + Integer.toHexString(state.code()) : state.name();
    }

    /** A time as scenarios write it: microseconds below 10 ms, else milliseconds. */
    static String delay(Duration time) {
        long micros = time.toNanos() / 1000;
        if (micros == 0) {
            return "0";
        }
        return micros < 10_000 ? micros + "us" : time.toMillis() + "ms";
    }

    private static String pad(String delay) {
        return delay + " ".repeat(Math.max(1, DELAY - delay.length()));
    }
}
