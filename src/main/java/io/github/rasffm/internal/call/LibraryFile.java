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

/**
 * Finds out why the system refused a file as a library, from the file's first bytes. Asked only after a refusal: a
 * Windows library for two processors may name the other one and still load.
 *
 * @source the ELF header (e_ident, e_machine) and the PE header (e_lfanew, Machine)
 */
final class LibraryFile {
    private static final int ELF_MAGIC = 0x464C457F;
    private static final int DOS_MAGIC = 0x5A4D;
    private static final int PE_MAGIC = 0x4550;

    private LibraryFile() {}

    static RasLibraryException diagnose(Path file, IllegalArgumentException refused) {
        String found = processor(file);
        String ours = processorOfThisJvm();
        if (found.isEmpty()) {
            return new RasLibraryException(
                    Reason.NOT_A_LIBRARY, file + " is not a library", "name a shared library or DLL", refused);
        }
        if (!found.equals(ours)) {
            return new RasLibraryException(
                    Reason.WRONG_ARCHITECTURE,
                    file + " is made for " + found + ", this JVM for " + ours,
                    "name a library made for " + ours,
                    refused);
        }
        return new RasLibraryException(
                Reason.NOT_A_LIBRARY,
                "the system refused to load " + file,
                "it may be damaged, no shared library, or need a library that is not there",
                refused);
    }

    private static String processorOfThisJvm() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = switch (arch) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> arch;
        };
        return (Kernel32.isPresent() ? "Windows " : "ELF ") + processor;
    }

    /** System and processor the file is made for, as {@code ELF x64}, or empty if it is neither ELF nor PE. */
    static String processor(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = read(channel, 0);
            if (head.remaining() < 64) {
                return "";
            }
            if (head.getInt(0) == ELF_MAGIC) {
                return "ELF "
                        + switch (Short.toUnsignedInt(head.getShort(18))) {
                            case 62 -> head.get(4) == 2 ? "x64" : "x32";
                            case 183 -> "arm64";
                            case 3 -> "x86";
                            default -> "processor " + Short.toUnsignedInt(head.getShort(18));
                        };
            }
            if (Short.toUnsignedInt(head.getShort(0)) != DOS_MAGIC) {
                return "";
            }
            ByteBuffer header = read(channel, Integer.toUnsignedLong(head.getInt(60)));
            if (header.remaining() < 6 || header.getInt(0) != PE_MAGIC) {
                return "";
            }
            return "Windows "
                    + switch (Short.toUnsignedInt(header.getShort(4))) {
                        case 0x8664 -> "x64";
                        case 0xAA64 -> "arm64";
                        case 0x14C -> "x86";
                        default -> "processor " + Short.toUnsignedInt(header.getShort(4));
                    };
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static ByteBuffer read(FileChannel channel, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(buffer, position);
        return buffer.flip();
    }
}
