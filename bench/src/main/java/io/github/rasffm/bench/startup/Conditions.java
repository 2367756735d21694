// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.bench.startup;

import io.github.rasffm.bench.fixture.LibraryConditions;

/** A program: says under which conditions a fresh JVM finds the simulator, with the environment of the timed ones. */
public final class Conditions {
    private Conditions() {}

    /**
     * Prints the line.
     *
     * @param args none that matter
     */
    public static void main(String[] args) {
        System.out.println(LibraryConditions.ofEnvironment());
    }
}
