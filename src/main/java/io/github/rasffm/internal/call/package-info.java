/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Opening the RAS library, one method per native function, the notification stub. No foreign-memory type leaves this
 * package. For the packages dial, watch and book, and for the public package's opening of the library, only.
 */
@NullMarked
package io.github.rasffm.internal.call;

import org.jspecify.annotations.NullMarked;
