/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.simulator.RasSimulator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every error of opening the library, each in a JVM of its own: what is bound once stays bound. */
final class LibraryLoaderTest {
    private static final Path SIMULATOR = real(RasSimulator.open().library());

    @TempDir
    Path folder;

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> run(Object... steps) throws Exception {
        return run(ChildJvm.withNativeAccess(), steps);
    }

    private static List<String> run(ChildJvm jvm, Object... steps) throws Exception {
        String[] arguments = new String[steps.length];
        for (int i = 0; i < steps.length; i++) {
            arguments[i] = steps[i].toString();
        }
        return jvm.run(LoaderProgram.class, arguments);
    }

    @Test
    void deniedNativeAccessIsSaidWithTheFlagToAddAndTouchesNoGeneratedClass() throws Exception {
        List<String> lines = run(ChildJvm.withoutNativeAccess().flag("-Xlog:class+load"), SIMULATOR, SIMULATOR);

        assertThat(lines.stream().filter(line -> line.startsWith("NATIVE_ACCESS_DENIED")))
                .as("tried again, with the same answer")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("--enable-native-access=ALL-UNNAMED"));
        assertThat(lines).anyMatch(line -> line.contains("io.github.rasffm.internal.call.LibraryLoader "));
        assertThat(lines).noneMatch(line -> line.contains("io.github.rasffm.internal.gen."));
    }

    @Test
    void aMissingFileIsNamedAndTheNextAttemptMaySucceed() throws Exception {
        Path missing = folder.resolve("no such library.dll");

        List<String> lines = run(missing, SIMULATOR, "call");

        assertThat(lines.get(0)).startsWith("FILE_MISSING").contains("there is no file " + missing);
        assertThat(lines.subList(1, 4))
                .containsExactly("ok " + SIMULATOR + " 1", "connections 0", "ok " + SIMULATOR + " 1");
    }

    @Test
    void whatIsNoLibraryIsRefusedAndTheNextAttemptMaySucceed() throws Exception {
        Path text = Files.writeString(folder.resolve("text.dll"), "not a library at all\n".repeat(10));
        Path empty = Files.createFile(folder.resolve("empty.dll"));

        List<String> lines = run(text, empty, folder, SIMULATOR);

        assertThat(lines.get(0)).startsWith("NOT_A_LIBRARY").contains(text + " is not a library");
        assertThat(lines.get(1)).startsWith("NOT_A_LIBRARY").contains(empty + " is not a library");
        assertThat(lines.get(2)).startsWith("NOT_A_LIBRARY").contains(folder + " is not a file");
        assertThat(lines.get(3)).isEqualTo("ok " + SIMULATOR + " 1");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the header of a DLL does not say how long the file is")
    void aLibraryThatWasCutShortIsRefusedBeforeTheSystemFallsOverIt() throws Exception {
        byte[] bytes = Files.readAllBytes(SIMULATOR);
        for (int length : new int[] {600, bytes.length / 2, bytes.length - 1}) {
            Path cut = Files.write(folder.resolve("cut" + length), Arrays.copyOf(bytes, length));

            assertThat(run(cut).get(0)).startsWith("NOT_A_LIBRARY").contains(cut + " is cut short");
        }
    }

    @Test
    void aProgramIsRefusedByTheSystem() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", OS.WINDOWS.isCurrentOs() ? "java.exe" : "java");

        assertThat(run(java, SIMULATOR).get(0))
                .satisfiesAnyOf(
                        line -> assertThat(line).startsWith("NOT_A_LIBRARY").contains("refused to load"),
                        line -> assertThat(line).startsWith("SYMBOL_MISSING"));
    }

    @Test
    void aLibraryForAnotherProcessorIsSaidToBeOne() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(SIMULATOR)).order(ByteOrder.LITTLE_ENDIAN);
        boolean elf = bytes.getInt(0) == 0x464C457F;
        bytes.putShort(elf ? 18 : bytes.getInt(60) + 4, (short) (elf ? 3 : 0x14C));
        Path other = Files.write(folder.resolve("other.dll"), bytes.array());

        assertThat(run(other).get(0))
                .startsWith("WRONG_ARCHITECTURE")
                .contains(other + " is made for")
                .contains("x86");
    }

    @Test
    void aMissingFunctionIsNamedAndTheNextAttemptMaySucceed() throws Exception {
        Path zip = Path.of(System.getProperty("java.home"))
                .resolve(OS.WINDOWS.isCurrentOs() ? "bin/zip.dll" : "lib/" + System.mapLibraryName("zip"));
        assertThat(zip).exists();

        List<String> lines = run(zip, SIMULATOR, "call");

        assertThat(lines.get(0)).startsWith("SYMBOL_MISSING").contains("lacks the function RasDialW");
        assertThat(lines.get(2)).isEqualTo("connections 0");
    }

    @Test
    void aSecondDifferentLibraryIsRefusedForGood() throws Exception {
        Path copy = Files.copy(SIMULATOR, folder.resolve("copy.dll"));

        List<String> lines = run(SIMULATOR, copy, "close", copy, SIMULATOR);

        assertThat(lines.get(1))
                .startsWith("ANOTHER_LIBRARY_OPEN")
                .contains(copy.toRealPath().toString())
                .contains(SIMULATOR.toString());
        assertThat(lines.get(2)).isEqualTo("ok " + SIMULATOR + " 0");
        assertThat(lines.get(3)).startsWith("ANOTHER_LIBRARY_OPEN");
        assertThat(lines.get(4)).isEqualTo("ok " + SIMULATOR + " 1");
    }

    @Test
    void theSameLibraryIsSharedAndCountedHoweverItsPathIsWritten() throws Exception {
        Path detour = SIMULATOR.resolveSibling("no such folder").resolve("..").resolve(SIMULATOR.getFileName());

        List<String> lines = run(SIMULATOR, SIMULATOR, detour, "close", "close", "forget", "close");

        assertThat(lines)
                .containsExactly(
                        "ok " + SIMULATOR + " 1",
                        "ok " + SIMULATOR + " 2",
                        "ok " + SIMULATOR + " 3",
                        "ok " + SIMULATOR + " 2",
                        "ok " + SIMULATOR + " 2",
                        "ok " + SIMULATOR + " 2",
                        "ok " + SIMULATOR + " 1");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has a library of its own")
    void offWindowsALibraryMustBeNamed() throws Exception {
        assertThat(run("system").get(0)).startsWith("NO_LIBRARY_NAMED").contains("-Drasffm.library=FILE");
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "other systems have none")
    void onWindowsTheSystemDirectoryIsAskedFor() {
        assertThat(LibraryLoader.systemLibrary()).hasValueSatisfying(path -> {
            assertThat(path).isAbsolute();
            assertThat(path.toString()).endsWithIgnoringCase("\\system32\\rasapi32.dll");
        });
    }

    @Test
    void aCallBeforeAnyLibraryIsOpenIsRefusedAndLeavesNothingBroken() throws Exception {
        List<String> lines = run("poll", SIMULATOR, "call");

        assertThat(lines.get(0)).startsWith("refused").contains("before a library was opened");
        assertThat(lines.get(2)).isEqualTo("connections 0");
    }

    @Test
    void theFirstPollLinksOneShapeAndNeedsNoGeneratedLayout() throws Exception {
        List<String> lines = run(ChildJvm.withNativeAccess().flag("-Xlog:class+load"), SIMULATOR, "poll");

        assertThat(lines).contains("poll 6");
        assertThat(lines.stream().filter(line -> line.contains("io.github.rasffm.internal.gen.")))
                .as("the slot for the lookup alone")
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("SymbolSlot"));
        assertThat(lines).noneMatch(line -> line.contains("io.github.rasffm.internal.view."));
    }

    @Test
    void everyFunctionThatTheBindingLinksIsProvenFirst() {
        assertThat(LibraryLoader.FUNCTIONS).containsExactlyInAnyOrderElementsOf(GeneratedFunctions.names());
    }
}
