/* SPDX-License-Identifier: Apache-2.0 */

/**
 * Values of the RAS world: states, outcomes, errors, credentials. Pure Java, immutable where not said otherwise, for
 * everybody.
 *
 * {@snippet :
 * ConnectionState state = ConnectionState.of(0x2000);
 * String text = state.name() + ": " + state.meaning(); // Connected: the connection is up
 * RasErrors.lookup(691).ifPresent(info -> System.out.println(info.hint()));
 * }
 */
@NullMarked
package io.github.rasffm.model;

import org.jspecify.annotations.NullMarked;
