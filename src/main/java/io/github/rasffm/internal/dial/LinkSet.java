// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import java.util.BitSet;

/** The links (sub-entries) of one operation that RAS has spoken of, and those of them that failed. */
final class LinkSet {
    /** RAS numbers links from 1; a number beyond this bound is treated as the last. */
    private static final int MOST = 1024;

    private final BitSet seen = new BitSet();
    private final BitSet failed = new BitSet();

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
        return failed.cardinality() < seen.cardinality();
    }

    private static int link(int subEntry) {
        return subEntry < 0 || subEntry > MOST ? MOST : subEntry;
    }
}
