/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
            new URL[] {SymbolSlot.class.getProtectionDomain().getCodeSource().getLocation()}, null);

    @AfterEach
    void closeLoader() throws IOException {
        loader.close();
    }

    @Test
    void functionsLinkOneByOneWhenTheyAreTouched() throws Exception {
        List<String> asked = new ArrayList<>();
        fill("RAS", recording(asked));
        assertThat(asked).isEmpty();

        assertThat(address("ras_h", "RasHangUpW")).isEqualTo(SOMEWHERE);
        assertThat(asked).containsExactly("RasHangUpW");
    }

    @Test
    void eachLibraryHasASlotOfItsOwn() throws Exception {
        List<String> ras = new ArrayList<>();
        List<String> kernel32 = new ArrayList<>();
        List<String> user32 = new ArrayList<>();
        fill("RAS", recording(ras));
        fill("KERNEL32", recording(kernel32));
        fill("USER32", recording(user32));

        address("win32_h", "FormatMessageW");
        address("win32_h", "PostMessageW");
        assertThat(ras).isEmpty();
        assertThat(kernel32).containsExactly("FormatMessageW");
        assertThat(user32).containsExactly("PostMessageW");
    }

    @Test
    void everyFunctionOfTheIncludeListsIsAskedForByItsOwnName() throws Exception {
        List<String> asked = new ArrayList<>();
        fill("RAS", recording(asked));
        fill("KERNEL32", recording(asked));
        fill("USER32", recording(asked));
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
        fill("RAS", first);
        fill("RAS", first);

        assertThatThrownBy(() -> fill("RAS", recording(new ArrayList<>())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already filled");
    }

    @Test
    void functionTouchedTooEarlySaysSo() {
        assertThatThrownBy(() -> address("ras_h", "RasHangUpW"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RasHangUpW");
    }

    @Test
    void missingFunctionIsNamed() throws Exception {
        fill("RAS", name -> Optional.empty());

        assertThatThrownBy(() -> address("ras_h", "RasHangUpW"))
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
        Class<?> slots = loader.loadClass(SymbolSlot.class.getName());
        call(slots.getMethod("fill", SymbolLookup.class), slots.getField(slot).get(null), lookup);
    }

    private Object address(String header, String function) throws Exception {
        Class<?> type = loader.loadClass(SymbolSlot.class.getPackageName() + "." + header);
        return call(type.getMethod(function + "$address"), null);
    }

    private static Object call(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException wrapped) {
            if (wrapped.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) wrapped.getCause();
        }
    }
}
