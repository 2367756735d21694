/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * The ends of some numbers.
 *
 * @param least the smallest
 * @param most the largest
 */
record Span(double least, double most) {
    /** Of the rows of a table that are meant, at least one: what is compared of their times. */
    static Span of(Table table, Predicate<Row> which) {
        return of(table.rows().stream().filter(which).mapToDouble(Row::quiet));
    }

    /** Of some factors, at least one. */
    static Span of(Collection<Double> factors) {
        return of(factors.stream().mapToDouble(Double::doubleValue));
    }

    static Span of(DoubleStream numbers) {
        var summary = numbers.summaryStatistics();
        if (summary.getCount() == 0) {
            throw new IllegalArgumentException("no numbers have no ends");
        }
        return new Span(summary.getMin(), summary.getMax());
    }

    /** As factors: one, or from one to the other. */
    String times() {
        return ratios() + "×";
    }

    /** The same without a sign. */
    String ratios() {
        String first = Numbers.ratio(least);
        String last = Numbers.ratio(most);
        return first.equals(last) ? first : first + " to " + last;
    }
}
