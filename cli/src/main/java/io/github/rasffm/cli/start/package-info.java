/* SPDX-License-Identifier: Apache-2.0 */
/** What the shell needs of {@code ras} while a command line is typed: {@code ras completion}. */
@NullMarked
package io.github.rasffm.cli.start;

import org.jspecify.annotations.NullMarked;
