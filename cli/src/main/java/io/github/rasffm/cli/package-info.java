/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The command {@code ras}: dials, lists, looks at and hangs up Remote Access connections from a terminal or a script.
 *
 * <p>One class per command, one for each thing they share: the place they write to ({@link Terminal}), the opened
 * library ({@link RasSession}), how a failure is told ({@link FailureReport}). Everything goes through the public
 * packages of rasffm, so the command is also its first user. Nothing here is an API; what scripts may rely on is the
 * output of {@code --json} (docs/ras-json.md) and the exit codes ({@link ExitCode}).
 */
@NullMarked
package io.github.rasffm.cli;

import org.jspecify.annotations.NullMarked;
