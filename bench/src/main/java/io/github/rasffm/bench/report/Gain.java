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
        boolean slower = larger() <= 1;
        double least = slower ? 1 / larger() : smaller();
        double most = slower ? 1 / smaller() : larger();
        return Map.of(
                "title",
                title,
                "loses",
                smaller() < 1,
                "big",
                most < 1.1 * least
                        ? Numbers.times(smaller() < 1 && !slower ? smaller() : least)
                        : Numbers.ratio(least) + " – " + Numbers.times(most),
                "than",
                slower
                        ? "slower than JNA"
                        : smaller() >= 1 ? "faster than JNA" : "as fast as JNA: slower than its better way",
                "detail",
                time(ours) + " instead of " + time(direct) + " (" + direct.variant() + ") or " + time(usual) + " ("
                        + usual.variant() + ")");
    }

    private static String time(Row row) {
        String bytes = Numbers.bytes(row.bytes());
        return Numbers.withUnit(row.quiet(), row.unit()) + (bytes.isEmpty() ? "" : " and " + bytes + " B");
    }
}
