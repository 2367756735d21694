// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static java.util.Objects.requireNonNull;

import io.github.rasffm.internal.call.ConnectionList;
import io.github.rasffm.internal.call.ConnectionRecord;
import io.github.rasffm.internal.call.EntryNameRecord;
import io.github.rasffm.internal.call.ErrorText;
import io.github.rasffm.internal.call.LibraryLoader;
import io.github.rasffm.internal.call.LoadedLibrary;
import io.github.rasffm.internal.call.Log;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.internal.dial.CallThreads;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.RasDevice;
import io.github.rasffm.model.RasError;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Windows Remote Access: dial, list, look up.
 *
 * <p>A process may open it more than once, always with the same library. Each one is closed by itself.
 *
 * <p>Threads: any.
 */
public final class Ras implements AutoCloseable {
    /** The system property that names a library to be used instead of the system's. */
    public static final String LIBRARY_PROPERTY = "rasffm.library";

    /** What the property said last, to log it once. */
    private static final AtomicReference<String> NAMED = new AtomicReference<>("");

    private final LoadedLibrary loaded;
    private final RasLibrary library;
    private final DialService service = new DialService();
    private volatile boolean closed;

    private Ras(LoadedLibrary loaded, RasLibrary library) {
        this.loaded = loaded;
        this.library = library;
    }

    /**
     * Opens the library that the system property {@value #LIBRARY_PROPERTY} names, or else that of Windows.
     *
     * @return to be closed
     * @throws io.github.rasffm.model.RasLibraryException if it cannot be opened; it says why and what to do. May be
     *     tried again.
     */
    public static Ras open() {
        String named = System.getProperty(LIBRARY_PROPERTY);
        if (named == null || named.isEmpty()) {
            return open(RasLibrary.system());
        }
        if (!named.equals(NAMED.getAndSet(named))) {
            Log.logger().log(Level.INFO, "system property {0} names the RAS library {1}", LIBRARY_PROPERTY, named);
        }
        return open(RasLibrary.at(Path.of(named)));
    }

    /**
     * Opens a library.
     *
     * @param library which
     * @return to be closed
     * @throws io.github.rasffm.model.RasLibraryException if it cannot be opened; it says why and what to do. May be
     *     tried again.
     */
    public static Ras open(RasLibrary library) {
        requireNonNull(library, "library");
        // Loading and first linkage take long enough to hold up the carrier of a virtual thread.
        // No lambda: on the way to a program's first poll the JVM takes its time to link one.
        LoadedLibrary loaded = CallThreads.call(new Supplier<>() {
            @Override
            public LoadedLibrary get() {
                return library.isSystem() ? LibraryLoader.openSystem() : LibraryLoader.open(pathOf(library));
            }
        });
        return new Ras(loaded, library.openedAt(loaded.path()));
    }

    private static Path pathOf(RasLibrary library) {
        return library.path().orElseThrow();
    }

    /**
     * Starts dials.
     *
     * @return a dialer of this library
     * @throws IllegalStateException after {@link #close()}
     */
    public RasDialer dialer() {
        requireOpen();
        return new RasDialer(this, service);
    }

    /**
     * The connections of this machine, of this process and others. Windows lists only those that are connected.
     *
     * @return none, one or several
     * @throws io.github.rasffm.model.RasException if RAS fails: 711 (ERROR_RASMAN_CANNOT_INITIALIZE), 632
     *     (ERROR_INVALID_SIZE) and other codes
     * @throws IllegalStateException after {@link #close()}
     * @native RasEnumConnectionsW
     */
    public List<RasConnection> connections() {
        requireOpen();
        List<RasConnection> connections = new ArrayList<>();
        for (ConnectionRecord found : CallThreads.call(new ConnectionList())) {
            connections.add(RasConnection.listed(this, found));
        }
        return Collections.unmodifiableList(connections);
    }

    /**
     * The connections of one entry.
     *
     * @param entryName the name of the entry, exactly
     * @return none, one or several: the same name may stand in two phone books
     * @throws io.github.rasffm.model.RasException as {@link #connections()}
     * @throws IllegalStateException after {@link #close()}
     * @native RasEnumConnectionsW
     */
    public List<RasConnection> connections(String entryName) {
        requireNonNull(entryName, "entryName");
        return connections().stream()
                .filter(connection -> connection.entryName().equals(entryName))
                .toList();
    }

    /**
     * The names of the entries of all phone books, of all users and of this one.
     *
     * @return the names, in the order of RAS
     * @throws io.github.rasffm.model.RasException if RAS fails: 632 (ERROR_INVALID_SIZE), 8 (ERROR_NOT_ENOUGH_MEMORY) and
     *     other codes
     * @throws IllegalStateException after {@link #close()}
     * @native RasEnumEntriesW
     */
    public List<String> entries() {
        requireOpen();
        return CallThreads.call(() -> RasFunctions.enumEntries(null)).stream()
                .map(EntryNameRecord::name)
                .toList();
    }

    /**
     * The devices that RAS can dial with.
     *
     * @return none, one or several, in the order of RAS
     * @throws io.github.rasffm.model.RasException if RAS fails: 711 (ERROR_RASMAN_CANNOT_INITIALIZE), 632
     *     (ERROR_INVALID_SIZE) and other codes
     * @throws IllegalStateException after {@link #close()}
     * @native RasEnumDevicesW
     */
    public List<RasDevice> devices() {
        requireOpen();
        return CallThreads.call(RasFunctions::enumDevices);
    }

    /**
     * What an error code means, with the text of the system, in its language.
     *
     * @param code the 32 bits of the code
     * @return name and text, where they are known
     * @throws IllegalStateException after {@link #close()}
     * @native RasGetErrorStringW, FormatMessageW
     */
    public RasError error(int code) {
        requireOpen();
        return ErrorText.describe(code, 0);
    }

    /**
     * The library that is open.
     *
     * @return the library, with its path
     */
    public RasLibrary library() {
        return library;
    }

    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Ras is closed");
        }
    }

    /**
     * Hangs up the dials in progress and refuses calls from now on. Waits until their handles are gone, also for a RasDial
     * that is still running, 3 s at most in all. Established connections stay up. A second call does nothing.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        service.close();
        loaded.close();
    }

    @Override
    public String toString() {
        return "Ras[" + library + (closed ? ", closed]" : "]");
    }
}
