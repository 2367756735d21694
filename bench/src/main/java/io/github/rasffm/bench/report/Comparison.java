/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.List;

/**
 * A table as one comparison of the library with JNA: each side counts by its fastest and its slowest way.
 *
 * @param ours the 10th percentiles of the library's ways, at least one
 * @param jna the same of JNA's
 */
record Comparison(Span ours, Span jna) {
    /** The tables that have both, in their order. */
    static List<Comparison> of(List<Table> tables) {
        return tables.stream()
                .filter(table -> table.has(Row::isOurs) && table.has(Row::isJna))
                .map(table -> new Comparison(Span.of(table, Row::isOurs), Span.of(table, Row::isJna)))
                .toList();
    }

    /** Even our slowest way beats JNA's fastest. */
    boolean isWon() {
        return jna.least() > Table.NOTICEABLE * ours.most();
    }

    /** The factor between JNA's slowest way and our fastest. */
    double widest() {
        return jna.most() / ours.least();
    }
}
