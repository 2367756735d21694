/* SPDX-License-Identifier: Apache-2.0 */
/** The command line {@code ras}. */
@NullMarked
package io.github.rasffm.cli;

import org.jspecify.annotations.NullMarked;
