/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What all commands share: the opened library, how a failure is told, exit codes, how names and times are read.
 *
 * <p>A command gets it from {@link CommandContext}.
 */
@NullMarked
package io.github.rasffm.cli.session;

import org.jspecify.annotations.NullMarked;
