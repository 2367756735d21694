// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.DialChange;

/** One RasDial with the memory it uses. */
interface DialPort extends AutoCloseable {
    /**
     * Prepares the dial, on the thread that will call RasDial; may make native calls. Comes first, and once.
     *
     * @param token the number that RAS hands back with each notification
     */
    void open(long token);

    /**
     * Calls RasDial; may block.
     *
     * @return its code, untouched
     */
    int dial();

    /**
     * Takes over what the user replied to a pause, and shows the dialogue of the EAP method if he wants that; blocks
     * until the dialogue is closed.
     *
     * @param change what is different now; wiped
     * @param subEntry the sub-entry that is paused
     * @return 0, or the code of RasInvokeEapUI, untouched
     */
    int change(DialChange change, int subEntry);

    /**
     * Calls RasDial again for a paused dial; may block.
     *
     * @return its code, untouched
     */
    int resume();

    /** What RasDial left in the handle cell, 0 for nothing. */
    long handle();

    /** The phone book that was passed, or empty. */
    String phoneBook();

    /**
     * Wipes and frees the memory, and what was kept for a dial that was never opened. Only when no native call uses it any
     * more.
     */
    @Override
    void close();
}
