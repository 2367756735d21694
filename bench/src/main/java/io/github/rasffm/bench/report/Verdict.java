/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run says of a target, in words.
 *
 * @param question as users ask it
 * @param text what is compared with what
 * @param limit the target
 * @param value the run's number, empty without one
 * @param state how it ended
 * @param words the state, and how far it is from the target
 * @param reason why it was missed, empty if it was not
 */
record Verdict(String question, String text, String limit, String value, State state, String words, String reason) {
    /** How a target ended. */
    enum State {
        MET,
        MISSED,
        /** The run has not all of its rows. */
        UNKNOWN,
        /** An overhead is not above 0: the floor was disturbed. */
        UNMEASURABLE,
        /** No number of a run: a test of the build holds it. */
        TESTED
    }

    /** All targets that a system can have, in the order of the data. */
    static List<Verdict> all(Targets targets, Reasons reasons, List<Row> rows, String system) {
        return Stream.concat(
                        targets.targets().stream()
                                .filter(target -> target.isFor(system))
                                .map(target -> of(target, reasons, rows)),
                        targets.tested().stream()
                                .map(tested -> new Verdict(
                                        tested.question(),
                                        tested.text(),
                                        tested.limit(),
                                        "",
                                        State.TESTED,
                                        "each build: " + tested.test(),
                                        "")))
                .toList();
    }

    private static Verdict of(Target target, Reasons reasons, List<Row> rows) {
        Optional<Double> found = target.value(rows);
        double value = found.orElse(Double.NaN);
        boolean bytes = target.measure() == Target.Measure.BYTES;
        State state = found.isEmpty()
                ? State.UNKNOWN
                : Double.isNaN(value)
                        ? State.UNMEASURABLE
                        : target.reaches(value, target.limit()) ? State.MET : State.MISSED;
        return new Verdict(
                target.question(),
                target.text(),
                bytes ? bytes(target.limit()) : (target.atMost() != null ? "≤ " : "≥ ") + Numbers.times(target.limit()),
                Double.isNaN(value) ? "" : bytes ? Numbers.bytes(value) : Numbers.times(value),
                state,
                switch (state) {
                    case MET -> "✓ met";
                    case MISSED -> "✗ missed" + (bytes ? "" : " by " + far(target, value)) + must(target, value);
                    case UNMEASURABLE -> "not measurable: a row is not above its floor";
                    default -> "not in this run";
                },
                state == State.MISSED ? reason(target, reasons) : "");
    }

    private static String bytes(double limit) {
        return limit <= Target.NOTHING_BYTES ? "0" : "≤ " + Numbers.bytes(limit);
    }

    private static String reason(Target target, Reasons reasons) {
        String other = target.to();
        return other == null
                ? Reasons.NONE
                : reasons.of(
                        target.type(), Optional.ofNullable(target.parameters()).orElse(Map.of()), target.of(), other);
    }

    private static String far(Target target, double value) {
        double part = target.atMost() != null ? value / target.limit() : target.limit() / value;
        return part < 2 ? String.format(Locale.ROOT, "%.0f %%", 100 * (part - 1)) : "a factor " + Numbers.ratio(part);
    }

    private static String must(Target target, double value) {
        Double must = target.must();
        return must == null
                ? ""
                : (target.reaches(value, must) ? ", but within " : ", nor within ") + Numbers.times(must);
    }

    static long count(List<Verdict> verdicts, State state) {
        return verdicts.stream().filter(verdict -> verdict.state == state).count();
    }
}
