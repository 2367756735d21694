/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.internal.gen.SymbolSlot;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One use of the RAS library of this class loader. There is one library for good: its functions are linked into static
 * finals. Uses of the same file share it and are counted.
 */
public final class LoadedLibrary implements AutoCloseable {
    /** The file this class loader is bound to; set once, never taken back. */
    private static @Nullable Path bound;

    private static int uses;

    private final Path path;
    private boolean closed;

    private LoadedLibrary(Path path) {
        this.path = path;
        uses++;
    }

    /** The file this class loader is bound to, or null while it is free. */
    static synchronized @Nullable Path boundTo() {
        return bound;
    }

    /** Binds this class loader to a library, or counts one more use of the same; the caller compared the paths. */
    static synchronized LoadedLibrary use(Path path, SymbolLookup symbols) {
        if (bound == null) {
            SymbolSlot.RAS.fill(symbols);
            bound = path;
        }
        return new LoadedLibrary(bound);
    }

    /** Counts one more use of the library that is bound. */
    static synchronized LoadedLibrary useAgain() {
        if (bound == null) {
            throw new IllegalStateException("no RAS library is open");
        }
        return new LoadedLibrary(bound);
    }

    /**
     * Refuses to go on while no library is open: a generated class that is touched too early stays broken.
     *
     * @throws IllegalStateException when none was opened yet
     */
    static synchronized void requireOpened() {
        if (bound == null) {
            throw new IllegalStateException("RAS was called before a library was opened");
        }
    }

    /**
     * Returns how many uses are open.
     *
     * @return 0 or more
     */
    public static synchronized int uses() {
        return uses;
    }

    /**
     * Returns the file.
     *
     * @return its real path
     */
    public Path path() {
        return path;
    }

    /** Ends this use; a second call does nothing. The file stays loaded, because the functions stay linked. */
    @Override
    public void close() {
        synchronized (LoadedLibrary.class) {
            if (!closed) {
                closed = true;
                uses--;
            }
        }
    }
}
