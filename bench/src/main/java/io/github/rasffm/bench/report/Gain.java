/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What leaving JNA gains in one operation of this run.
 *
 * @param title what is done
 * @param ours our row
 * @param jna JNA's, its fastest way and that of most programs, or its only one
 */
record Gain(String title, Row ours, List<Row> jna) {
    /** The headlines of which this run has all rows. */
    static List<Gain> of(List<Targets.Headline> headlines, List<Row> rows) {
        List<Gain> gains = new ArrayList<>();
        for (Targets.Headline headline : headlines) {
            List<Row> jna = headline.jna().stream()
                    .flatMap(way -> find(rows, headline, way).stream())
                    .toList();
            if (jna.size() == headline.jna().size()) {
                find(rows, headline, headline.ours())
                        .map(ours -> new Gain(headline.title(), ours, jna))
                        .ifPresent(gains::add);
            }
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

    /** How many times longer JNA takes, by its better way and by the other. */
    private Span factors() {
        return Span.of(jna.stream().mapToDouble(row -> row.quiet() / ours.quiet()));
    }

    /** For the page. */
    Map<String, Object> card() {
        Span factors = factors();
        boolean even = factors.least() <= Table.NOTICEABLE && factors.least() * Table.NOTICEABLE >= 1;
        boolean alike = factors.most() < 1.1 * factors.least();
        boolean slower = !even && factors.most() <= 1;
        double least = slower ? 1 / factors.most() : factors.least();
        double most = slower ? 1 / factors.least() : factors.most();
        return Map.of(
                "title",
                title,
                "loses",
                !even && factors.least() < 1,
                "big",
                alike ? Numbers.times(least) : Numbers.ratio(least) + " – " + Numbers.times(most),
                "than",
                even
                        ? alike ? "as fast as JNA" : "as fast as JNA's better way"
                        : slower
                                ? "slower than JNA"
                                : factors.least() >= 1
                                        ? "faster than JNA"
                                        : "as fast as JNA: slower than its better way",
                "detail",
                time(ours) + " instead of "
                        + jna.stream()
                                .map(row -> time(row) + " (" + row.variant() + ")")
                                .collect(Collectors.joining(" or ")));
    }

    private static String time(Row row) {
        String bytes = Numbers.bytes(row.bytes());
        return Numbers.withUnit(row.quiet(), row.unit()) + (bytes.isEmpty() ? "" : " and " + bytes + " B");
    }
}
