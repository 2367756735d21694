/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.internal.gen.RasSymbols;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One use of the RAS library of this class loader. There is one library for good: its functions are linked into static
 * finals. Uses of the same file share it and are counted.
 */
public final class LoadedLibrary implements AutoCloseable {
    private static @Nullable Opened opened;
    private static int uses;

    private final Path path;
    private boolean closed;

    /** What was opened; set once, never taken back. */
    private record Opened(Path path, SymbolLookup symbols) {}

    private LoadedLibrary(Path path) {
        this.path = path;
        uses++;
    }

    /** The file this class loader is bound to, or null while it is free. */
    static synchronized @Nullable Path boundTo() {
        return opened == null ? null : opened.path;
    }

    /** Binds this class loader to a library, or counts one more use of the same; the caller compared the paths. */
    static synchronized LoadedLibrary use(Path path, SymbolLookup symbols) {
        if (opened == null) {
            RasSymbols.fill(symbols);
            opened = new Opened(path, symbols);
        }
        return new LoadedLibrary(opened.path);
    }

    /** Counts one more use of the library that is bound. */
    static synchronized LoadedLibrary useAgain() {
        if (opened == null) {
            throw new IllegalStateException("no RAS library is open");
        }
        return new LoadedLibrary(opened.path);
    }

    /**
     * Refuses to go on while no library is open: a generated class that is touched too early stays broken.
     *
     * @throws IllegalStateException when none was opened yet
     */
    static synchronized void requireOpened() {
        if (opened == null) {
            throw new IllegalStateException("RAS was called before a library was opened");
        }
    }

    /** The address of a function of the bound library. */
    static synchronized MemorySegment symbol(String name) {
        if (opened == null) {
            throw new IllegalStateException(name + " was called before a library was opened");
        }
        return opened.symbols.find(name).orElseThrow(() -> new NoSuchElementException(name));
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
