// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Who gets the notifications of which dial token.
 *
 * <p>A token is the number that RAS hands back in {@code dwCallbackId}. It has 64 bits and is never given out twice, so
 * a late notification of an ended operation finds nobody rather than somebody else.
 *
 * @param <T> what a token stands for
 */
final class TokenTable<T> {
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentHashMap<Long, T> entries = new ConcurrentHashMap<>();

    /** A token that was never given out before. */
    long next() {
        return last.incrementAndGet();
    }

    /** Must come before RasDial: a notification may arrive before RasDial returns. */
    void put(long token, T value) {
        if (entries.putIfAbsent(token, value) != null) {
            throw new IllegalStateException("token " + token + " is taken");
        }
    }

    @Nullable
    T find(long token) {
        return entries.get(token);
    }

    void remove(long token) {
        entries.remove(token);
    }

    int size() {
        return entries.size();
    }

    Collection<T> values() {
        return entries.values();
    }
}
