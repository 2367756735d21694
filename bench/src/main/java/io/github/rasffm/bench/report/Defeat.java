/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

/**
 * A row of ours beside a way that is noticeably faster, of one table.
 *
 * @param ours the slower one
 * @param other the faster one
 */
record Defeat(Row ours, Row other) {
    /** How many times longer ours takes. */
    double factor() {
        return ours.quiet() / other.quiet();
    }
}
