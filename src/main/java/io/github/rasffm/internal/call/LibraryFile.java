/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.RasLibraryException;
import io.github.rasffm.model.RasLibraryException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the first bytes of a library: before it is loaded, whether it is one at all and whole, because the loader of
 * Linux ends the process at a file that was cut short; after the system refused it, why. The processor is looked at only
 * then: a Windows library for two processors may name the other one and still load.
 *
 * @source the ELF header (e_ident, e_machine, e_shoff) and the PE header (e_lfanew, Machine)
 */
final class LibraryFile {
    private static final int HEAD_BYTES = 64;
    private static final int ELF_MAGIC = 0x464C457F;
    private static final int DOS_MAGIC = 0x5A4D;
    private static final int PE_MAGIC = 0x4550;

    /** The kind of a file whose end is missing. */
    private static final String CUT = "a part of a library";

    private LibraryFile() {}

    /** Whether this is Windows. */
    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** Refuses what the system must not even try to load. */
    static void requireLibrary(Path file) {
        String kind = kind(file);
        if (kind.isEmpty() && !isMac()) {
            throw notALibrary(file + " is not a library", "name a shared library or DLL", null);
        }
        if (kind.equals(CUT)) {
            throw notALibrary(file + " is cut short", "copy or build it again", null);
        }
    }

    /** Why the system refused a file. */
    static RasLibraryException diagnose(Path file, IllegalArgumentException refused) {
        String found = kind(file);
        String ours = processorOfThisJvm();
        if (!found.isEmpty() && !found.equals(ours)) {
            return new RasLibraryException(
                    Reason.WRONG_ARCHITECTURE,
                    file + " is made for " + found + ", this JVM for " + ours,
                    "name a library made for " + ours,
                    refused);
        }
        return notALibrary(
                "the system refused to load " + file,
                "it may be damaged, a program, or need a library that is not there",
                refused);
    }

    private static RasLibraryException notALibrary(
            String text, String hint, @Nullable IllegalArgumentException refused) {
        return new RasLibraryException(Reason.NOT_A_LIBRARY, text, hint, refused);
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    private static String processorOfThisJvm() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = switch (arch) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> arch;
        };
        return (isWindows() ? "Windows " : "ELF ") + processor;
    }

    /** System and processor the file is made for, as {@code ELF x64}; empty for no library. */
    private static String kind(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = read(channel, 0);
            if (head.remaining() < HEAD_BYTES) {
                return "";
            }
            if (head.getInt(0) == ELF_MAGIC) {
                return elf(head, channel.size());
            }
            return Short.toUnsignedInt(head.getShort(0)) == DOS_MAGIC
                    ? portableExecutable(read(channel, Integer.toUnsignedLong(head.getInt(60))))
                    : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String elf(ByteBuffer head, long fileBytes) {
        boolean wide = head.get(4) == 2;
        int machine = Short.toUnsignedInt(head.getShort(18));
        String processor = switch (machine) {
            case 62 -> wide ? "x64" : "x32";
            case 183 -> "arm64";
            case 3 -> "x86";
            default -> "processor " + machine;
        };
        // The section table is the last thing in a file that linkers write.
        long sections = wide ? head.getLong(40) : 0;
        long sectionBytes = (long) Short.toUnsignedInt(head.getShort(58)) * Short.toUnsignedInt(head.getShort(60));
        return sections < 0 || sections > fileBytes - sectionBytes ? CUT : "ELF " + processor;
    }

    private static String portableExecutable(ByteBuffer header) {
        if (header.remaining() < 6 || header.getInt(0) != PE_MAGIC) {
            return "";
        }
        int machine = Short.toUnsignedInt(header.getShort(4));
        String processor = switch (machine) {
            case 0x8664 -> "x64";
            case 0xAA64 -> "arm64";
            case 0x14C -> "x86";
            default -> "processor " + machine;
        };
        return "Windows " + processor;
    }

    private static ByteBuffer read(FileChannel channel, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(buffer, position);
        return buffer.flip();
    }
}
