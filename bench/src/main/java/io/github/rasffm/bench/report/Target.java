/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that is to be reached, of one run alone: a ratio of two rows, or a row's bytes. The data is
 * {@code targets.json}.
 *
 * @param question as users ask it
 * @param text what is compared with what
 * @param type the class's simple name
 * @param parameters only of rows with these
 * @param toParameters of the row below the line, absent if the same
 * @param of the variant above the line; {@code *} at its end means the fastest of those that begin so
 * @param to the variant below the line, absent for bytes
 * @param ways how many variants {@code *} means: all have to be there, as any may be the fastest; absent without one
 * @param measure what is taken of each
 * @param atMost the target, or absent
 * @param atLeast the target, or absent
 * @param must what is to be reached if the target is not, or absent
 * @param system the beginning of the only system's name that has these rows, or absent
 * @param guard what fails a build, or absent if this target is only shown
 */
record Target(
        String question,
        String text,
        @JsonProperty("class") String type,
        @Nullable Map<String, String> parameters,
        @Nullable Map<String, String> toParameters,
        String of,
        @Nullable String to,
        @Nullable Integer ways,
        Measure measure,
        @Nullable Double atMost,
        @Nullable Double atLeast,
        @Nullable Double must,
        @Nullable String system,
        @Nullable Guard guard) {
    /**
     * Less than one object in sixteen operations. Not 0, because the profiler leaves out JMH's main thread alone, and
     * its others allocate a little in an iteration.
     */
    static final double NOTHING_BYTES = 1;

    /** What is taken of a row. */
    enum Measure {
        /** What is compared of its times: {@link Timing#quiet()}. */
        SCORE,
        /** Half of all samples took at most this. */
        P50,
        /** What is compared of its times, without the floor's. */
        OVERHEAD,
        /** The same for each of the row's connections. */
        PER_CONNECTION,
        /** Allocated by an operation. */
        BYTES;

        boolean isOverFloor() {
            return this == OVERHEAD;
        }

        double of(Row row) {
            return switch (this) {
                case SCORE, OVERHEAD -> row.quiet();
                case P50 -> row.extra(Extra.P50.label());
                case PER_CONNECTION ->
                    row.quiet() / Integer.parseInt(row.parameters().getOrDefault("connections", "1"));
                case BYTES -> row.bytes();
            };
        }
    }

    /**
     * What fails a build: wider than the target, because machines of CI are busy.
     *
     * @param limit instead of the target
     * @param reason why it is that wide
     */
    record Guard(double limit, String reason) {}

    /**
     * The number of this run, if it has all rows. Not a number if an overhead is not above 0: then the floor was
     * disturbed, and a ratio would say nothing. What is not a number reaches no limit.
     */
    Optional<Double> value(List<Row> rows) {
        Optional<Double> above = best(rows, of, parameters);
        return to == null
                ? above
                : above.flatMap(a -> best(rows, to, toParameters == null ? parameters : toParameters)
                        .map(b -> a / b));
    }

    /** Whether a number reaches a limit. */
    boolean reaches(double value, double limit) {
        return atMost != null ? value <= limit : value >= limit;
    }

    /** The target's number. */
    double limit() {
        Double limit = atMost != null ? atMost : atLeast;
        if (limit == null) {
            throw new IllegalStateException("neither atMost nor atLeast: " + text);
        }
        return limit;
    }

    /** Whether this row takes part. */
    boolean needs(String rowType, String variant) {
        return type.equals(rowType)
                && (matches(of, variant)
                        || (to != null && matches(to, variant))
                        || (measure.isOverFloor() && variant.equals("floor")));
    }

    static boolean matches(String pattern, String variant) {
        return isPattern(pattern)
                ? variant.startsWith(pattern.substring(0, pattern.length() - 1))
                : variant.equals(pattern);
    }

    static boolean isPattern(String variant) {
        return variant.endsWith("*");
    }

    /** The rows' names, for a message. */
    String rowNames() {
        String table = type + (parameters == null || parameters.isEmpty() ? "" : " " + parameters);
        return to == null ? table + ": " + of : table + ": " + of + " / " + to;
    }

    boolean isFor(String systemName) {
        return system == null || systemName.startsWith(system);
    }

    private Optional<Double> best(List<Row> rows, String variant, @Nullable Map<String, String> which) {
        double floor = measure.isOverFloor() ? smallest(rows, "floor", which) : 0;
        double best = smallest(rows, variant, which) - floor;
        return Double.isNaN(best)
                ? Optional.empty()
                : Optional.of(measure.isOverFloor() && best <= 0 ? Double.NaN : best);
    }

    private double smallest(List<Row> rows, String variant, @Nullable Map<String, String> which) {
        List<Row> fitting = rows.stream()
                .filter(row -> row.type().equals(type)
                        && (which == null || row.parameters().entrySet().containsAll(which.entrySet()))
                        && matches(variant, row.variant()))
                .toList();
        long found = fitting.stream().map(Row::variant).distinct().count();
        return isPattern(variant) && found < requireNonNull(ways)
                ? Double.NaN
                : fitting.stream().mapToDouble(measure::of).min().orElse(Double.NaN);
    }
}
