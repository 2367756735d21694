/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One measured variant.
 *
 * @param question the last part of the package's name
 * @param type the class's simple name
 * @param parameters their names and values, in the order of the names
 * @param variant the method
 * @param time what it takes
 * @param unit of its numbers
 * @param bytes allocated by each operation, by all threads but JMH's main one, in the middle of all iterations; not a
 *     number if nobody counted
 * @param extras further numbers by the labels of {@link Extra}
 */
record Row(
        String question,
        String type,
        Map<String, String> parameters,
        String variant,
        Timing time,
        String unit,
        double bytes,
        Map<String, Double> extras) {

    /** The class and the parameters: rows of one table may be compared. */
    String table() {
        return type
                + parameters.entrySet().stream()
                        .map(parameter -> ", " + parameter.getKey() + " " + parameter.getValue())
                        .collect(Collectors.joining());
    }

    /** What is compared of its times. */
    double quiet() {
        return time.quiet();
    }

    /** The ends of its JVMs' times where they are far from each other, else nothing. */
    String jvmsDiffer() {
        return time.jvmsDiffer()
                ? Numbers.withUnit(time.jvms().least(), unit) + " to "
                        + Numbers.withUnit(time.jvms().most(), unit)
                : "";
    }

    /** A further number, not a number if this row has none. */
    double extra(String label) {
        return extras.getOrDefault(label, Double.NaN);
    }

    /** Where it stands in a table: the floor, ours, and what it is compared with. */
    int rank() {
        return isFloor() ? 0 : variant.startsWith("rasffm") ? 1 : variant.startsWith("ffm") ? 2 : isJni() ? 3 : 4;
    }

    boolean isFloor() {
        return variant.equals("floor");
    }

    boolean isJni() {
        return variant.startsWith("jni");
    }

    boolean isJna() {
        return variant.startsWith("jna");
    }

    /** Whether this is the library. */
    boolean isOurs() {
        return variant.startsWith("rasffm");
    }
}
