// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.util.BitSet;

/**
 * The links (sub-entries) of one operation: how many there are, which RAS has spoken of, and which of them failed or
 * went down again.
 */
final class LinkSet {
    /** RAS numbers links from 1; a number beyond this bound is treated as the last. */
    private static final int MOST = 1024;

    private final BitSet seen = new BitSet();
    private final BitSet failed = new BitSet();

    private int expected = 1;

    /** So many links the entry has, whether RAS has spoken of them or not. */
    void expect(int count) {
        expected = count;
    }

    /** Tells whether a link is left that has not failed. */
    boolean anyRemains() {
        return failed.cardinality() < Math.max(expected, seen.cardinality());
    }

    void saw(int subEntry) {
        int link = link(subEntry);
        seen.set(link);
        failed.clear(link);
    }

    /** Tells whether another link may still come up. */
    boolean othersRemainAfterFailureOf(int subEntry) {
        int link = link(subEntry);
        seen.set(link);
        failed.set(link);
        return anyRemains();
    }

    private static int link(int subEntry) {
        return subEntry < 0 || subEntry > MOST ? MOST : subEntry;
    }
}
