/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import io.github.rasffm.model.RasLibraryException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/**
 * Started by {@code .ci/windows-jvm} where somebody has planted a {@code rasapi32.dll}. With {@code open} it opens RAS
 * as every program does; with {@code bare} it asks Windows for the library by its bare name, which must fall into the
 * trap, or else the trap proves nothing.
 */
final class PlantedLibraryProbe {
    private PlantedLibraryProbe() {}

    public static void main(String[] arguments) {
        if (arguments[0].equals("bare")) {
            SymbolLookup.libraryLookup("rasapi32.dll", Arena.global());
            System.out.println("loaded by its bare name");
            return;
        }
        try (Ras ras = Ras.open()) {
            System.out.println("opened " + ras.library().path().orElseThrow());
        } catch (RasLibraryException refused) {
            System.out.println("refused " + refused.reason());
        }
    }
}
