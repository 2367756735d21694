// Written by jextract/generate

package io.github.rasffm.internal.gen;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Where the functions of one library are looked up: filled once. A function links when it is first touched; one that is
 * touched before the slot is filled, or that the library lacks, stays unusable in this class loader, so whoever fills
 * the slot proves native access and the needed symbols first.
 */
public final class SymbolSlot {
    /** For {@link ras_h}: the RAS library. */
    public static final SymbolSlot RAS = new SymbolSlot();

    /** For {@link win32_h}: kernel32.dll. */
    public static final SymbolSlot KERNEL32 = new SymbolSlot();

    /** For the functions of {@link win32_h} that live in user32.dll. */
    public static final SymbolSlot USER32 = new SymbolSlot();

    private volatile SymbolLookup lookup;

    private SymbolSlot() {}

    /**
     * Fills the slot. Filling it again with the same lookup does nothing.
     *
     * @throws IllegalStateException if it holds another lookup
     */
    public synchronized void fill(SymbolLookup symbols) {
        if (symbols == null) {
            throw new NullPointerException("symbols");
        }
        if (lookup != null && lookup != symbols) {
            throw new IllegalStateException("the slot is already filled");
        }
        lookup = symbols;
    }

    /** Links a function. */
    MethodHandle link(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(find(name), descriptor);
    }

    /** What a downcall threw, to be thrown on. */
    public static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** The address of a function. */
    public MemorySegment find(String name) {
        SymbolLookup symbols = lookup;
        if (symbols == null) {
            throw new IllegalStateException(name + " was touched before its slot was filled");
        }
        Optional<MemorySegment> found = symbols.find(name);
        if (found.isEmpty()) {
            throw new NoSuchElementException("Symbol not found: " + name);
        }
        return found.get();
    }
}
