/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

/**
 * How time passes in the simulator.
 *
 * @param kind the number of {@code sim_set_clock}, 0 to 3
 * @param speedPermille 1000 is real time; only looked at for kind 1
 */
public record SimulatorClock(int kind, int speedPermille) {
    static final int REAL = 0;
    static final int SPEED = 1;
    static final int VIRTUAL = 2;
    static final int MANUAL = 3;

    /** Real time. */
    public static SimulatorClock real() {
        return new SimulatorClock(REAL, 1000);
    }

    /** Real time, with delays so many times shorter; from 0.001 to a million. */
    public static SimulatorClock speed(double times) {
        if (!(times >= 0.001 && times <= 1_000_000)) {
            throw new IllegalArgumentException("speed from 0.001 to 1000000, was " + times);
        }
        return new SimulatorClock(SPEED, (int) Math.round(times * 1000));
    }

    /** Time that jumps to the next due step whenever no notification is being delivered. */
    public static SimulatorClock virtual() {
        return new SimulatorClock(VIRTUAL, 1000);
    }

    /** Time that only {@link RasSimulator#advance} moves. */
    public static SimulatorClock manual() {
        return new SimulatorClock(MANUAL, 1000);
    }

    /** The clock of a text as in {@code RASSIM_CLOCK}: real, virtual, manual, or a speed such as 20x. */
    public static SimulatorClock of(String text) {
        return switch (text) {
            case "real" -> real();
            case "virtual" -> virtual();
            case "manual" -> manual();
            default -> speed(times(text));
        };
    }

    private static double times(String text) {
        try {
            if (text.endsWith("x")) {
                return Double.parseDouble(text.substring(0, text.length() - 1));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(none(text), e);
        }
        throw new IllegalArgumentException(none(text));
    }

    private static String none(String text) {
        return "no clock " + text + "; wanted: real, virtual, manual, or a speed such as 20x";
    }
}
