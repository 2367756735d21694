// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.simulator.RasSimulator;

/** Lists many connections many times and prints by how much the JVM's native memory grew. For {@link ConnectionListTest}. */
final class ListProgram {
    private ListProgram() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        RasSimulator simulator = RasSimulator.open();
        simulator.scenarioText("on RasEnumConnections grow 1000 once");
        try (Ras ras = Ras.open(RasLibrary.at(simulator.library()))) {
            ras.connections();
            int length = list(ras, 5);
            long before = Diagnostics.nativeKilobytes();
            list(ras, 50);
            System.out.println(length + " connections, " + (Diagnostics.nativeKilobytes() - before) + " kB");
        }
    }

    private static int list(Ras ras, int times) {
        int length = 0;
        for (int i = 0; i < times; i++) {
            length = ras.connections().size();
        }
        return length;
    }
}
