/* SPDX-License-Identifier: Apache-2.0 */
/** The control of the RAS simulator, for tests. */
@NullMarked
package io.github.rasffm.simulator;

import org.jspecify.annotations.NullMarked;
