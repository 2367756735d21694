/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

/**
 * What RAS keeps for an entry; never the password itself.
 *
 * @param userName the user name, or empty
 * @param domain the domain, or empty
 * @param hasPassword whether a password is saved
 */
public record SavedCredentials(String userName, String domain, boolean hasPassword) {}
