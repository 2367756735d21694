/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What leaving JNA gains in one operation of this run.
 *
 * @param title what is done
 * @param ours our row
 * @param direct JNA's fastest
 * @param usual JNA's of most programs
 */
record Gain(String title, Row ours, Row direct, Row usual) {
    /** The headlines of which this run has all rows. */
    static List<Gain> of(List<Targets.Headline> headlines, List<Row> rows) {
        List<Gain> gains = new ArrayList<>();
        for (Targets.Headline headline : headlines) {
            find(rows, headline, headline.ours())
                    .flatMap(ours -> find(rows, headline, headline.direct())
                            .flatMap(direct -> find(rows, headline, headline.usual())
                                    .map(usual -> new Gain(headline.title(), ours, direct, usual))))
                    .ifPresent(gains::add);
        }
        return gains;
    }

    private static Optional<Row> find(List<Row> rows, Targets.Headline headline, String variant) {
        return rows.stream()
                .filter(row -> row.type().equals(headline.type())
                        && row.variant().equals(variant)
                        && row.parameters()
                                .entrySet()
                                .containsAll(headline.parameters().entrySet()))
                .findFirst();
    }

    /** The whole answer in a sentence or two. */
    static String answer(List<Gain> gains) {
        if (gains.isEmpty()) {
            return "This run has no operation both with rasffm and with JNA: it cannot say.";
        }
        List<String> lost = gains.stream()
                .filter(gain -> gain.smaller() < 1)
                .map(Gain::title)
                .toList();
        double least = gains.stream().mapToDouble(Gain::smaller).min().orElse(Double.NaN);
        double most = gains.stream().mapToDouble(Gain::larger).max().orElse(Double.NaN);
        return lost.isEmpty()
                ? "Yes. Whatever of JNA you use, rasffm took " + Numbers.ratio(least) + " to " + Numbers.ratio(most)
                        + " times less time in this run" + (allocatesNothing(gains) ? ", and allocated nothing." : ".")
                : "It depends: rasffm is up to " + Numbers.ratio(most) + " times faster, but slower than JNA in: "
                        + String.join("; ", lost) + ".";
    }

    private static boolean allocatesNothing(List<Gain> gains) {
        return gains.stream()
                .map(Gain::ours)
                .filter(row -> !Double.isNaN(row.bytes()))
                .allMatch(row -> row.bytes() < Target.NOTHING_BYTES);
    }

    /** How many times longer JNA's better way takes. */
    double smaller() {
        return Math.min(direct.quiet(), usual.quiet()) / ours.quiet();
    }

    /** The same of its other way. */
    double larger() {
        return Math.max(direct.quiet(), usual.quiet()) / ours.quiet();
    }

    /** For the page. */
    Map<String, Object> card() {
        boolean close = larger() < 1.1 * smaller();
        return Map.of(
                "title",
                title,
                "loses",
                smaller() < 1,
                "big",
                close ? Numbers.times(smaller()) : Numbers.ratio(smaller()) + " – " + Numbers.times(larger()),
                "than",
                larger() < 1 ? "of JNA's speed" : "faster than JNA",
                "detail",
                time(ours) + " instead of " + time(direct) + " (" + direct.variant() + ") or " + time(usual) + " ("
                        + usual.variant() + ")");
    }

    private static String time(Row row) {
        String bytes = Numbers.bytes(row.bytes());
        return Numbers.withUnit(row.quiet(), row.unit()) + (bytes.isEmpty() ? "" : " and " + bytes + " B");
    }
}
