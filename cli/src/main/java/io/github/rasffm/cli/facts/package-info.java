/* SPDX-License-Identifier: Apache-2.0 */
/** The commands that only look something up: {@code ras error} and {@code entries}. */
@NullMarked
package io.github.rasffm.cli.facts;

import org.jspecify.annotations.NullMarked;
