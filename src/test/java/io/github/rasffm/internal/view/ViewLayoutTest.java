/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.rasffm.internal.gen.LayoutTable;
import io.github.rasffm.model.TunnelEndpoint;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every view against the numbers of the SDK headers: each accessor writes a pattern, and the raw bytes must be those of
 * the table's field and no others. So an accessor of the wrong field, width or capacity is caught, not only a layout.
 */
final class ViewLayoutTest {
    /** Bytes behind the structure that nothing may touch. */
    private static final int GUARD = 64;

    private static final byte[] IPV4 = {(byte) 198, 51, 100, 23};
    private static final byte[] IPV6 = {0x20, 1, 0xd, (byte) 0xb8, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    /** A view, its structure, and which accessor stands for which field. */
    record Row(Class<?> view, String structure, Map<String, String> fields) {
        @Override
        public String toString() {
            return view.getSimpleName();
        }

        LayoutTable.Structure table() {
            return Objects.requireNonNull(LayoutTable.structures().get(structure));
        }

        MemorySegment open(MemorySegment memory) throws ReflectiveOperationException {
            return (MemorySegment) view.getMethod("segment").invoke(create(memory));
        }

        Object create(MemorySegment memory) throws ReflectiveOperationException {
            return view.getConstructor(MemorySegment.class).newInstance(memory);
        }
    }

    static Stream<Row> views() {
        return Stream.of(
                new Row(
                        ConnectionRecordView.class,
                        "RASCONNW",
                        Map.of(
                                "handle", "hrasconn",
                                "entryName", "szEntryName",
                                "deviceType", "szDeviceType",
                                "deviceName", "szDeviceName",
                                "phoneBook", "szPhonebook",
                                "subEntry", "dwSubEntry",
                                "entryId", "guidEntry",
                                "flags", "dwFlags",
                                "luid", "luid",
                                "correlationId", "guidCorrelationId")),
                new Row(
                        ConnectStatusView.class,
                        "RASCONNSTATUSW",
                        Map.of(
                                "state", "rasconnstate",
                                "error", "dwError",
                                "deviceType", "szDeviceType",
                                "deviceName", "szDeviceName",
                                "phoneNumber", "szPhoneNumber",
                                "localEndpoint", "localEndPoint",
                                "remoteEndpoint", "remoteEndPoint",
                                "subState", "rasconnsubstate")),
                new Row(
                        DialParamsView.class,
                        "RASDIALPARAMSW",
                        Map.of(
                                "entryName", "szEntryName",
                                "phoneNumber", "szPhoneNumber",
                                "callbackNumber", "szCallbackNumber",
                                "userName", "szUserName",
                                "password", "szPassword",
                                "domain", "szDomain",
                                "subEntry", "dwSubEntry",
                                "callbackId", "dwCallbackId",
                                "interfaceIndex", "dwIfIndex",
                                "encryptedPassword", "szEncPassword")),
                new Row(
                        DialExtensionsView.class,
                        "RASDIALEXTENSIONS",
                        Map.of(
                                "options", "dwfOptions",
                                "parentWindow", "hwndParent",
                                "reserved", "reserved",
                                "reserved1", "reserved1",
                                "eapInfo", "RasEapInfo",
                                "skipPppAuthentication", "fSkipPppAuth",
                                "deviceInfo", "RasDevSpecificInfo")),
                new Row(
                        EntryNameView.class,
                        "RASENTRYNAMEW",
                        Map.of("entryName", "szEntryName", "flags", "dwFlags", "phoneBookPath", "szPhonebookPath")),
                new Row(
                        CredentialsView.class,
                        "RASCREDENTIALSW",
                        Map.of(
                                "mask", "dwMask",
                                "userName", "szUserName",
                                "password", "szPassword",
                                "domain", "szDomain")),
                new Row(
                        DeviceInfoView.class,
                        "RASDEVINFOW",
                        Map.of("deviceType", "szDeviceType", "deviceName", "szDeviceName")),
                new Row(EapInfoView.class, "RASEAPINFO", Map.of("sizeBytes", "dwSizeofEapInfo", "data", "pbEapInfo")),
                new Row(
                        DeviceSpecificInfoView.class,
                        "RASDEVSPECIFICINFO",
                        Map.of("sizeBytes", "dwSize", "data", "pbDevSpecificInfo")),
                new Row(
                        TunnelEndpointView.class,
                        "RASTUNNELENDPOINT",
                        Map.of("type", "dwType", "ipv4", "ipv4", "ipv6", "ipv6")));
    }

    @Test
    void everyViewIsComparedHere() {
        Stream<String> views = new ClassFileImporter()
                .importPackages(WideText.class.getPackageName()).stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("View"));
        assertThat(views)
                .containsExactlyInAnyOrderElementsOf(
                        views().map(row -> row.view().getSimpleName()).toList());
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyFieldOfTheStructureHasAnAccessor(Row row) {
        Set<String> table = new LinkedHashSet<>();
        row.table().fields().forEach(field -> table.add(field.name()));
        if (hasAllocate(row)) {
            assertThat(table.remove("dwSize")).isTrue();
        }
        assertThat(row.fields().values()).containsExactlyInAnyOrderElementsOf(table);
    }

    @ParameterizedTest
    @MethodSource("views")
    void sizeIsTheNewestOfTheSdkAndBoundsTheView(Row row) throws ReflectiveOperationException {
        long size = row.table().newest().bytes();
        assertThat(row.view().getMethod("byteSize").invoke(null)).isEqualTo((int) size);
        try (Arena arena = Arena.ofConfined()) {
            assertThat(row.open(arena.allocate(size + GUARD, 8)).byteSize()).isEqualTo(size);
            MemorySegment small = arena.allocate(size - 1, 8);
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> row.create(small))
                    .withCauseInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** All but the endpoint, whose accessors are not one a field: it has a test of its own. */
    static Stream<Row> viewsOfFields() {
        return views().filter(row -> row.view() != TunnelEndpointView.class);
    }

    @ParameterizedTest
    @MethodSource("viewsOfFields")
    void eachAccessorWritesItsFieldAndNothingElse(Row row) throws ReflectiveOperationException {
        long size = row.table().newest().bytes();
        for (Map.Entry<String, String> pair : row.fields().entrySet()) {
            LayoutTable.Field field = row.table().fields().stream()
                    .filter(f -> f.name().equals(pair.getValue()))
                    .findFirst()
                    .orElseThrow();
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment memory = arena.allocate(size + GUARD, 8);
                byte[] expected = new byte[(int) size + GUARD];
                byte[] pattern = write(row.create(memory), pair.getKey(), field);
                System.arraycopy(pattern, 0, expected, (int) field.offset(), pattern.length);

                assertThat(memory.toArray(JAVA_BYTE))
                        .as("%s.%s, offset %s", row.structure(), field.name(), field.offset())
                        .isEqualTo(expected);
            }
        }
    }

    /** Writes through the accessor, reads it back, and says what the field must hold. */
    private static byte[] write(Object view, String accessor, LayoutTable.Field field)
            throws ReflectiveOperationException {
        int bytes = (int) field.size();
        ByteBuffer pattern = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (field.type().startsWith("WCHAR[")) {
            StringBuilder units = new StringBuilder();
            for (int i = 0; i < bytes / 2 - 1; i++) {
                units.append((char) (0x4E00 + i));
            }
            pattern.put(units.toString().getBytes(StandardCharsets.UTF_16LE));
            if (field.name().equals("szPassword")) {
                set(view, accessor, char[].class, units.toString().toCharArray());
            } else {
                set(view, accessor, String.class, units.toString());
                assertThat(get(view, accessor)).isEqualTo(units.toString());
            }
            return pattern.array();
        }
        switch (field.type()) {
            case "DWORD", "BOOL", "RASCONNSTATE", "RASCONNSUBSTATE" -> {
                set(view, accessor, int.class, 0xF1F2F3F4);
                assertThat(get(view, accessor)).isEqualTo(0xF1F2F3F4);
                pattern.putInt(0xF1F2F3F4);
            }
            case "HRASCONN", "HWND", "ULONG_PTR", "LPWSTR", "BYTE *" -> {
                set(view, accessor, long.class, 0xF1F2F3F4F5F6F7F8L);
                assertThat(get(view, accessor)).isEqualTo(0xF1F2F3F4F5F6F7F8L);
                pattern.putLong(0xF1F2F3F4F5F6F7F8L);
            }
            case "LUID" -> {
                set(view, accessor, long.class, 0xF1F2F3F4F5F6F7F8L);
                assertThat(get(view, accessor)).isEqualTo(0xF1F2F3F4F5F6F7F8L);
                pattern.putInt(0xF5F6F7F8).putInt(0xF1F2F3F4);
            }
            case "GUID" -> {
                UUID id = UUID.fromString("f1f2f3f4-f5f6-f7f8-e1e2-e3e4e5e6e7e8");
                set(view, accessor, UUID.class, id);
                assertThat(get(view, accessor)).isEqualTo(id);
                pattern.putInt(0xF1F2F3F4).putShort((short) 0xF5F6).putShort((short) 0xF7F8);
                pattern.order(ByteOrder.BIG_ENDIAN).putLong(0xE1E2E3E4E5E6E7E8L);
            }
            case "RASTUNNELENDPOINT" -> {
                ((TunnelEndpointView) get(view, accessor)).address(IPV6);
                pattern.putInt(2).put(IPV6);
            }
            case "RASEAPINFO" -> {
                ((EapInfoView) get(view, accessor)).sizeBytes(0xF1F2F3F4);
                ((EapInfoView) get(view, accessor)).data(0xE1E2E3E4E5E6E7E8L);
                pattern.putInt(0xF1F2F3F4).putLong(0xE1E2E3E4E5E6E7E8L);
            }
            case "RASDEVSPECIFICINFO" -> {
                ((DeviceSpecificInfoView) get(view, accessor)).sizeBytes(0xF1F2F3F4);
                ((DeviceSpecificInfoView) get(view, accessor)).data(0xE1E2E3E4E5E6E7E8L);
                pattern.putInt(0xF1F2F3F4).putLong(0xE1E2E3E4E5E6E7E8L);
            }
            default -> throw new AssertionError("no pattern for " + field);
        }
        return pattern.array();
    }

    private static void set(Object view, String accessor, Class<?> type, Object value)
            throws ReflectiveOperationException {
        view.getClass().getMethod(accessor, type).invoke(view, value);
    }

    private static Object get(Object view, String accessor) throws ReflectiveOperationException {
        return view.getClass().getMethod(accessor).invoke(view);
    }

    static Stream<Row> allocatedViews() {
        return views().filter(ViewLayoutTest::hasAllocate);
    }

    @Test
    void whatIsNotAllocatedIsOnlyEverEmbedded() {
        assertThat(views().filter(row -> !hasAllocate(row)).map(Row::structure))
                .containsExactlyInAnyOrder("RASEAPINFO", "RASDEVSPECIFICINFO", "RASTUNNELENDPOINT");
    }

    @ParameterizedTest
    @MethodSource("allocatedViews")
    void ourAllocationsAreZeroButForTheSizeField(Row row) throws ReflectiveOperationException {
        int size = (int) row.table().newest().bytes();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment dirty = arena.allocate(size + GUARD, 8).fill((byte) 0x5A);
            SegmentAllocator allocator = (bytes, alignment) -> dirty.asSlice(0, bytes);
            Object view =
                    row.view().getMethod("allocate", SegmentAllocator.class).invoke(null, allocator);

            assertThat(get(view, "sizeField")).isEqualTo(size);
            byte[] expected = new byte[size];
            ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN).putInt(0, size);
            assertThat(dirty.asSlice(0, size).toArray(JAVA_BYTE)).isEqualTo(expected);
        }
    }

    private static boolean hasAllocate(Row row) {
        return Stream.of(row.view().getMethods()).map(Method::getName).anyMatch("allocate"::equals);
    }

    @Test
    void endpointsKeepTheirAddressInNetworkOrder() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(20 + GUARD, 8);
            TunnelEndpointView view = new TunnelEndpointView(memory);
            assertThat(view.address()).isEqualTo(Optional.empty());

            view.address(IPV4);
            assertBytes(memory, 1, IPV4);
            assertThat(view.type()).isEqualTo(1);
            assertThat(view.address()).contains(TunnelEndpoint.of(IPV4));

            view.address(IPV6);
            assertBytes(memory, 2, IPV6);
            assertThat(view.address()).contains(TunnelEndpoint.of(IPV6));

            memory.set(JAVA_BYTE, 0, (byte) 3);
            assertThat(view.type()).isEqualTo(3);
            assertThat(view.address()).as("an unknown kind").isEmpty();
        }
    }

    private static void assertBytes(MemorySegment memory, int type, byte[] address) {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes(new byte[] {(byte) type, 0, 0, 0});
        expected.writeBytes(address);
        expected.writeBytes(new byte[(int) memory.byteSize() - expected.size()]);
        assertThat(memory.toArray(JAVA_BYTE)).isEqualTo(expected.toByteArray());
    }

    @Test
    void presenceOfASecretIsSeenWithoutReadingIt() {
        try (Arena arena = Arena.ofConfined()) {
            CredentialsView credentials = CredentialsView.allocate(arena);
            DialParamsView params = DialParamsView.allocate(arena);
            assertThat(credentials.hasPassword()).isFalse();

            credentials.password("****************".toCharArray());
            credentials.copyPasswordTo(params.passwordField());

            assertThat(credentials.hasPassword()).isTrue();
            assertThat(params.hasPassword()).isTrue();
        }
    }
}
