/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every generated layout against the numbers of the SDK headers, size and each offset: two wrong layouts can have the
 * right size. Makes no native call.
 */
final class GeneratedLayoutTest {
    private static final IncludeList RAS = new IncludeList("ras");
    private static final Map<String, LayoutTable.Structure> TABLE = LayoutTable.structures();

    /** The SDK's unnamed unions, which are called u in our header. */
    private static final Set<String> UNION_MEMBERS = Set.of("ipv4", "ipv6", "ppp", "ikev2");

    static Stream<LayoutTable.Structure> generated() {
        return RAS.of("struct").stream().map(name -> {
            LayoutTable.Structure structure = TABLE.get(name);
            assertThat(structure).as("ras-layouts-x64.csv has no %s", name).isNotNull();
            return structure;
        });
    }

    @ParameterizedTest
    @MethodSource("generated")
    void sizeAndAlignmentAreThoseOfTheSdk(LayoutTable.Structure structure) {
        GroupLayout layout = layout(structure.name());

        assertThat(layout.byteSize()).isEqualTo(structure.newest().bytes());
        if (structure.newest().alignment() != 0) {
            assertThat(layout.byteAlignment()).isEqualTo(structure.newest().alignment());
        }
        assertThat(layout.byteAlignment()).as("packing").isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("generated")
    void everyFieldIsWhereTheSdkHasIt(LayoutTable.Structure structure) throws ReflectiveOperationException {
        GroupLayout layout = layout(structure.name());
        for (LayoutTable.Field field : structure.fields()) {
            PathElement[] path = path(structure, field);
            String name = structure.name() + "." + field.name();

            assertThat(layout.byteOffset(path)).as("offset of %s", name).isEqualTo(field.offset());
            MemoryLayout type = layout.select(path);
            assertThat(type.byteSize()).as("size of %s", name).isEqualTo(field.size());
            assertThat(type).as("type of %s, %s", name, field.type()).matches(t -> fits(t, field.type()));
            if (path.length == 1) {
                assertThat(generatedClass(structure.name())
                                .getMethod(field.name() + "$offset")
                                .invoke(null))
                        .as("generated offset of %s", name)
                        .isEqualTo(field.offset());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("generated")
    void noFieldIsMissingFromTheTable(LayoutTable.Structure structure) {
        List<String> fields = new ArrayList<>();
        memberNames(layout(structure.name()), fields);

        if (!structure.fields().isEmpty()) {
            assertThat(fields)
                    .containsExactlyElementsOf(structure.fields().stream()
                            .map(LayoutTable.Field::name)
                            .toList());
        }
    }

    /** Fields are only ever appended, so an older size ends with the last field of its WINVER level. */
    @ParameterizedTest
    @MethodSource("generated")
    void olderSizesAreBeginningsOfTheLayout(LayoutTable.Structure structure) {
        GroupLayout layout = layout(structure.name());
        for (LayoutTable.Size size : structure.sizes()) {
            long end = 0;
            for (LayoutTable.Field field : structure.fields()) {
                if (field.since().compareToIgnoreCase(size.since()) <= 0) {
                    PathElement[] path = path(structure, field);
                    end = Math.max(
                            end, layout.byteOffset(path) + layout.select(path).byteSize());
                }
            }
            if (end != 0) {
                long alignment = layout.byteAlignment();
                assertThat((end + alignment - 1) / alignment * alignment)
                        .as("size of %s at WINVER %s", structure, size.since())
                        .isEqualTo(size.bytes());
            }
        }
    }

    @Test
    void whatIsNotInTheIncludeListIsNotGenerated() {
        List<String> included = RAS.of("struct");
        for (String name : TABLE.keySet()) {
            assertThat(isGenerated(name)).as(name).isEqualTo(included.contains(name));
        }
        assertThat(included).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void everyConstantHasTheValueOfTheSdk() throws ReflectiveOperationException {
        Map<String, Long> numbers = LayoutTable.numbers();
        List<String> constants = RAS.of("constant");
        for (String name : constants) {
            Number value = (Number) ras_h.class.getMethod(name).invoke(null);
            Long expected = numbers.get(inTable(name));
            assertThat(expected).as("ras-constants.csv has no %s", name).isNotNull();
            long generated = value instanceof Long ? value.longValue() : Integer.toUnsignedLong(value.intValue());
            assertThat(generated).as(name).isEqualTo(expected.longValue());
        }
        assertThat(constants).isNotEmpty().doesNotHaveDuplicates();
    }

    /** The SDK gives the notifier types no names; ours stand in the table in words. */
    private static String inTable(String constant) {
        return switch (constant) {
            case "RASNOTIFIER_Func" -> "(not a header name) RasDialFunc";
            case "RASNOTIFIER_Func1" -> "(not a header name) RasDialFunc1";
            case "RASNOTIFIER_Func2" -> "(not a header name) RasDialFunc2";
            case "RASNOTIFIER_Window" -> "(not a header name) window handle";
            default -> constant;
        };
    }

    private static boolean fits(MemoryLayout layout, String type) {
        return switch (type) {
            case "DWORD", "LONG", "BOOL", "unsigned long", "RASCONNSTATE", "RASCONNSUBSTATE", "IKEV2_ID_PAYLOAD_TYPE" ->
                isValue(layout, int.class);
            case "unsigned short" -> isValue(layout, short.class);
            case "BYTE" -> isValue(layout, byte.class);
            case "HRASCONN", "HWND", "ULONG_PTR" -> isValue(layout, long.class);
            case "LPWSTR", "BYTE *" -> layout instanceof AddressLayout;
            default -> {
                int bracket = type.indexOf('[');
                yield bracket < 0
                        ? layout instanceof GroupLayout
                                && layout(type).byteSize() == layout.byteSize()
                                && layout.byteAlignment() <= 4
                        : layout instanceof SequenceLayout array
                                && array.elementCount()
                                        == Long.parseLong(type.substring(bracket + 1, type.length() - 1))
                                && isValue(array.elementLayout(), type.startsWith("WCHAR") ? short.class : byte.class);
            }
        };
    }

    private static boolean isValue(MemoryLayout layout, Class<?> carrier) {
        return layout instanceof ValueLayout value
                && value.carrier() == carrier
                && value.order() == ByteOrder.LITTLE_ENDIAN;
    }

    private static PathElement[] path(LayoutTable.Structure structure, LayoutTable.Field field) {
        boolean inUnion = UNION_MEMBERS.contains(field.name()) && isGenerated(structure.name() + "_UNION");
        return inUnion
                ? new PathElement[] {PathElement.groupElement("u"), PathElement.groupElement(field.name())}
                : new PathElement[] {PathElement.groupElement(field.name())};
    }

    /** The names of the members, those of a union in place of the union, without padding. */
    private static void memberNames(GroupLayout group, List<String> names) {
        for (MemoryLayout member : group.memberLayouts()) {
            String name = member.name().orElse("");
            if (name.equals("u") && member instanceof GroupLayout union) {
                memberNames(union, names);
            } else if (!(member instanceof PaddingLayout)) {
                names.add(name);
            }
        }
    }

    private static boolean isGenerated(String name) {
        try {
            generatedClass(name);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static Class<?> generatedClass(String name) throws ClassNotFoundException {
        return Class.forName(ras_h.class.getPackageName() + "." + name);
    }

    private static GroupLayout layout(String name) {
        try {
            return (GroupLayout) generatedClass(name).getMethod("layout").invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("No layout of " + name, failure);
        }
    }
}
