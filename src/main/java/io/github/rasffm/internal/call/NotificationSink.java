/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

/** Where notification channels put what RAS reports. */
@FunctionalInterface
public interface NotificationSink {
    /**
     * Takes one report. Runs on RAS's thread while RAS holds the dial: it must not block, allocate or throw.
     *
     * @param token the dial token, as given in the dial parameters
     * @param subEntry the index of the sub-entry, from 1
     * @param handle the connection; RasDial may not have handed it out yet
     * @param message 0xCCCD always
     * @param state the RASCONNSTATE value
     * @param error 0, or an error number, unsigned
     * @param extendedError 0, or more about the error, unsigned
     * @source page "RasDialFunc2 callback function"
     */
    void publish(long token, int subEntry, long handle, int message, int state, int error, int extendedError);
}
