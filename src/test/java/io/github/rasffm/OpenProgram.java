// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.model.RasLibraryException;

/** Opens what the system property names, or the system's library, and says how that went. For {@link OpenTest}. */
final class OpenProgram {
    private OpenProgram() {}

    public static void main(String[] arguments) {
        try (Ras ras = Ras.open()) {
            System.out.println("entries " + ras.entries());
        } catch (RasLibraryException failure) {
            System.out.println(failure.reason());
            System.out.println(failure.hint());
        }
    }
}
