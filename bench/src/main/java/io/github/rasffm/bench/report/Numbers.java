/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** Three figures or so; nothing for what is not a number. Over a 0, which a clock with long steps gives, ∞. */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return "∞";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%.0f", value);
    }

    /** A ratio with its sign, nothing for what is not a number. */
    static String times(double value) {
        return Double.isNaN(value) ? "" : ratio(value) + "×";
    }

    /** A ratio: two figures are enough of one above 10. */
    static String ratio(double value) {
        return value < 10 || Double.isInfinite(value) ? of(value) : String.format(Locale.ROOT, "%.0f", value);
    }

    /** With the unit that makes it short: ns as µs or ms. */
    static String withUnit(double value, String unit) {
        String base = unit.replace("/op", "").replace("us", "µs");
        double size = Math.abs(value);
        if (base.equals("ns") && size >= 1e6) {
            return of(value / 1e6) + " ms";
        }
        return base.equals("ns") && size >= 1e4 ? of(value / 1e3) + " µs" : of(value) + " " + base;
    }

    /** Bytes for an operation; what JMH's own threads allocate in an iteration is not the operation's. */
    static String bytes(double value) {
        return Double.isNaN(value)
                ? ""
                : value < Target.NOTHING_BYTES ? "0" : String.format(Locale.ROOT, "%.0f", value);
    }
}
