// Written by jextract/generate

/** The output of jextract for {@code headers/ras.h} and {@code headers/win32.h}; only call and view may use it. */
package io.github.rasffm.internal.gen;
