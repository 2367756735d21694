/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lookup slots of the generated classes, each test with classes of its own, as a slot is filled once. */
final class SymbolSlotTest {
    private static final MemorySegment SOMEWHERE = MemorySegment.ofAddress(0x1000);

    /** Without a parent: the platform loader would hand out the classes of the library's module. */
    private final URLClassLoader loader = new URLClassLoader(
            new URL[] {RasSymbols.class.getProtectionDomain().getCodeSource().getLocation()}, null);

    @AfterEach
    void closeLoader() throws IOException {
        loader.close();
    }

    @Test
    void functionsLinkOneByOneWhenTheyAreTouched() throws Exception {
        List<String> asked = new ArrayList<>();
        fill("RasSymbols", recording(asked));
        assertThat(asked).isEmpty();

        assertThat(address("ras_h", "RasHangUpW")).isEqualTo(SOMEWHERE);
        assertThat(asked).containsExactly("RasHangUpW");
    }

    @Test
    void eachHeaderHasASlotOfItsOwn() throws Exception {
        List<String> ras = new ArrayList<>();
        List<String> win32 = new ArrayList<>();
        fill("RasSymbols", recording(ras));
        fill("Win32Symbols", recording(win32));

        address("win32_h", "FormatMessageW");
        assertThat(ras).isEmpty();
        assertThat(win32).containsExactly("FormatMessageW");
    }

    @Test
    void everyFunctionOfTheIncludeListsIsAskedForByItsOwnName() throws Exception {
        List<String> asked = new ArrayList<>();
        fill("RasSymbols", recording(asked));
        fill("Win32Symbols", recording(asked));
        List<String> expected = new ArrayList<>();
        for (String header : List.of("ras", "win32")) {
            for (String function : new IncludeList(header).of("function")) {
                address(header + "_h", function);
                expected.add(function);
            }
        }
        assertThat(asked).isNotEmpty().containsExactlyElementsOf(expected);
    }

    @Test
    void slotTakesOneLookupOnly() throws Exception {
        SymbolLookup first = recording(new ArrayList<>());
        fill("RasSymbols", first);
        fill("RasSymbols", first);

        assertThatThrownBy(() -> fill("RasSymbols", recording(new ArrayList<>())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already filled");
    }

    @Test
    void functionTouchedTooEarlySaysSo() {
        assertThatThrownBy(() -> address("ras_h", "RasHangUpW"))
                .isInstanceOf(ExceptionInInitializerError.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RasHangUpW");
    }

    @Test
    void missingFunctionIsNamed() throws Exception {
        fill("RasSymbols", name -> Optional.empty());

        assertThatThrownBy(() -> address("ras_h", "RasHangUpW"))
                .isInstanceOf(ExceptionInInitializerError.class)
                .cause()
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("RasHangUpW");
    }

    private static SymbolLookup recording(List<String> asked) {
        return name -> {
            asked.add(name);
            return Optional.of(SOMEWHERE);
        };
    }

    private void fill(String slot, SymbolLookup lookup) throws Exception {
        call(slot, "fill", SymbolLookup.class, lookup);
    }

    private Object address(String header, String function) throws Exception {
        return call(header, function + "$address", null, null);
    }

    private Object call(String type, String method, Class<?> parameter, Object argument) throws Exception {
        Class<?> found = loader.loadClass(RasSymbols.class.getPackageName() + "." + type);
        try {
            return parameter == null
                    ? found.getMethod(method).invoke(null)
                    : found.getMethod(method, parameter).invoke(null, argument);
        } catch (InvocationTargetException wrapped) {
            if (wrapped.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) wrapped.getCause();
        }
    }
}
