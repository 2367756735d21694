/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Gives the library its scenario: one of its own, a text, or a file. */
final class Scenarios {
    private final NativeControl control;
    /** Their names, which never change; null before somebody asks. */
    private volatile @Nullable List<String> builtIn;

    Scenarios(NativeControl control) {
        this.control = control;
    }

    List<String> builtIn() {
        List<String> names = builtIn;
        if (names == null) {
            names = List.copyOf(NativeControl.list(at -> control.callName("sim_scenario_name", at)));
            builtIn = names;
        }
        return names;
    }

    void takeBuiltIn(String name) {
        if (!builtIn().contains(name)) {
            throw new IllegalArgumentException("no built-in scenario " + Nearest.hint(name, builtIn()));
        }
        control.load("sim_use_scenario", name);
    }

    /** Mistakes begin with the name, which the library does not know. */
    void takeText(String name, String text) {
        String mistake = control.callWithMessage("sim_load_scenario", text);
        if (mistake != null) {
            throw new IllegalArgumentException(mistake.replaceFirst("^text(?=:)", Matcher.quoteReplacement(name)));
        }
    }

    void takeFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + ": no such file");
        }
        // The library takes a name for that of a built-in scenario first.
        boolean taken = builtIn().contains(file.toString());
        control.load("sim_use_scenario", (taken ? file.toAbsolutePath() : file).toString());
    }
}
