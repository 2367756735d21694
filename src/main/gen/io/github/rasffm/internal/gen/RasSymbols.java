// Written by jextract/generate

package io.github.rasffm.internal.gen;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.NoSuchElementException;

/**
 * Where {@link ras_h} looks up the functions of the RAS library: one slot, filled once. A function links when it is first touched; one that is
 * touched before the slot is filled, or that the library lacks, stays unusable in this class loader, so whoever fills
 * the slot proves native access and the needed symbols first.
 */
public final class RasSymbols {
    private static volatile SymbolLookup lookup;

    private RasSymbols() {}

    /**
     * Fills the slot. Filling it again with the same lookup does nothing.
     *
     * @throws IllegalStateException if it holds another lookup
     */
    public static synchronized void fill(SymbolLookup symbols) {
        if (symbols == null) {
            throw new NullPointerException("symbols");
        }
        if (lookup != null && lookup != symbols) {
            throw new IllegalStateException("RasSymbols is already filled");
        }
        lookup = symbols;
    }

    /** Whether the slot is filled. */
    public static boolean isFilled() {
        return lookup != null;
    }

    static MemorySegment find(String name) {
        SymbolLookup symbols = lookup;
        if (symbols == null) {
            throw new IllegalStateException(name + " was touched before RasSymbols was filled");
        }
        return symbols.find(name).orElseThrow(() -> new NoSuchElementException("Symbol not found: " + name));
    }
}
