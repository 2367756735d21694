/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.model.RasLibraryException;
import io.github.rasffm.model.RasLibraryException.Reason;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens the RAS library: native access, file and functions are proven before any generated class is touched, as a
 * generated class that fails once stays broken; so a failed opening can be tried again. One library a class loader.
 *
 * @source page "Linking to the Remote Access DLL"
 */
public final class LibraryLoader {
    /** The functions the binding links, in the order they are asked for. */
    static final List<String> FUNCTIONS = List.of(
            "RasDialW",
            "RasHangUpW",
            "RasInvokeEapUI",
            "RasGetConnectStatusW",
            "RasGetSubEntryHandleW",
            "RasGetEapUserIdentityW",
            "RasFreeEapUserIdentityW",
            "RasEnumConnectionsW",
            "RasConnectionNotificationW",
            "RasGetErrorStringW",
            "RasEnumEntriesW",
            "RasValidateEntryNameW",
            "RasEnumDevicesW",
            "RasGetCredentialsW",
            "RasGetEntryDialParamsW");

    private LibraryLoader() {}

    /**
     * Opens Windows' own library, by its full path in the system directory; a file of that name elsewhere is never
     * taken.
     *
     * @return one use of it
     * @throws RasLibraryException with the reason
     */
    public static LoadedLibrary openSystem() {
        proveNativeAccess();
        return open(systemLibrary()
                .orElseThrow(() -> new RasLibraryException(
                        Reason.NO_LIBRARY_NAMED,
                        "RAS is a part of Windows, and this is " + System.getProperty("os.name"),
                        "name a library, as the simulator's: -Drasffm.library=FILE, or RasLibrary.at(FILE)",
                        null)));
    }

    /**
     * Says where Windows' own library is.
     *
     * @return its full path, whether it exists or not; empty when this is not Windows
     * @throws RasLibraryException when native access is denied or Windows does not name its directory
     */
    public static Optional<Path> systemLibrary() {
        if (!LibraryFile.isWindows()) {
            return Optional.empty();
        }
        proveNativeAccess();
        return Optional.of(Path.of(Kernel32.systemDirectory(), "rasapi32.dll"));
    }

    /**
     * Refuses a channel that this system does not have. Nothing native is called.
     *
     * @param channel the channel
     * @throws UnsupportedOperationException where it is missing
     */
    public static void requireChannel(NotificationChannel channel) {
        if (channel != NotificationChannel.STUB && !LibraryFile.isWindows()) {
            throw new UnsupportedOperationException("the notification channel " + channel
                    + " is a part of Windows, and this is " + System.getProperty("os.name") + ": use STUB");
        }
    }

    /**
     * Opens a library that stands for rasapi32.
     *
     * @param file its path; a relative one counts from the working directory
     * @return one use of it
     * @throws RasLibraryException with the reason
     */
    public static synchronized LoadedLibrary open(Path file) {
        proveNativeAccess();
        Path real = realPath(file);
        Path bound = LoadedLibrary.boundTo();
        if (bound != null) {
            if (bound.equals(real)) {
                return LoadedLibrary.useAgain();
            }
            throw new RasLibraryException(
                    Reason.ANOTHER_LIBRARY_OPEN,
                    real + " cannot be opened: this class loader is bound to " + bound,
                    "one RAS library a class loader, for its whole life: use another JVM or class loader",
                    null);
        }
        LibraryFile.requireLibrary(real);
        // The proving arena is closed last, so that the system does not unload and load the file again.
        try (Arena proving = Arena.ofConfined()) {
            SymbolLookup symbols = load(real, proving);
            for (String function : FUNCTIONS) {
                if (symbols.find(function).isEmpty()) {
                    throw new RasLibraryException(
                            Reason.SYMBOL_MISSING,
                            real + " lacks the function " + function,
                            "name a rasapi32 or its simulator of this version",
                            null);
                }
            }
            return LoadedLibrary.use(real, load(real, Arena.global()));
        }
    }

    private static void proveNativeAccess() {
        try {
            var _ = MemorySegment.NULL.reinterpret(1);
        } catch (IllegalCallerException denied) {
            Module module = LibraryLoader.class.getModule();
            String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
            throw new RasLibraryException(
                    Reason.NATIVE_ACCESS_DENIED,
                    "this JVM does not let rasffm call native code",
                    "start Java with --enable-native-access=" + name,
                    denied);
        }
    }

    private static Path realPath(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new RasLibraryException(
                    Reason.FILE_MISSING,
                    "there is no file " + absolute,
                    LibraryFile.isWindows()
                            ? "check the path; Windows' own library belongs to the Remote Access client"
                            : "check the path",
                    null);
        }
        if (!Files.isRegularFile(absolute)) {
            throw new RasLibraryException(
                    Reason.NOT_A_LIBRARY, absolute + " is not a file", "name the library itself", null);
        }
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            throw new RasLibraryException(Reason.FILE_MISSING, "cannot reach " + absolute, "check the path", e);
        }
    }

    private static SymbolLookup load(Path file, Arena arena) {
        try {
            return SymbolLookup.libraryLookup(file, arena);
        } catch (IllegalArgumentException refused) {
            throw LibraryFile.diagnose(file, refused);
        }
    }
}
