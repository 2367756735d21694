/* SPDX-License-Identifier: Apache-2.0 */
/** The commands about what is connected: {@code ras list}, {@code status} and {@code hangup}. */
@NullMarked
package io.github.rasffm.cli.connections;

import org.jspecify.annotations.NullMarked;
