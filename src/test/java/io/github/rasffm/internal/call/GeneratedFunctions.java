/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.internal.gen.ras_h;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** The functions of the generated binding, by reflection. */
final class GeneratedFunctions {
    private static final String SUFFIX = "$address";

    private GeneratedFunctions() {}

    static List<String> names() {
        return Stream.of(ras_h.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .toList();
    }
}
