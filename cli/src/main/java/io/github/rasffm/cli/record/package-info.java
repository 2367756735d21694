/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ras record}: a dial as it happened, written down for the simulator. */
@NullMarked
package io.github.rasffm.cli.record;

import org.jspecify.annotations.NullMarked;
