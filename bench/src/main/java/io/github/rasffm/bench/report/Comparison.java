/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.List;

/**
 * A table as one comparison of the library with JNA: the library counts by its slowest way.
 *
 * @param ours what that way takes
 * @param jna what JNA's fastest and slowest take
 */
record Comparison(double ours, Span jna) {
    /** The tables that have both, in their order. */
    static List<Comparison> of(List<Table> tables) {
        return tables.stream()
                .filter(table -> table.has(Row::isOurs) && table.has(Row::isJna))
                .map(table -> new Comparison(Span.of(table, Row::isOurs).most(), Span.of(table, Row::isJna)))
                .toList();
    }

    /** Even our slowest way beats JNA's fastest. */
    boolean isWon() {
        return jna.least() > Table.NOTICEABLE * ours;
    }

    /** How many times longer JNA takes, by its fastest way and by its slowest. */
    Span factors() {
        return new Span(jna.least() / ours, jna.most() / ours);
    }
}
