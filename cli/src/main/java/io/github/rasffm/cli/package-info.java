/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The command {@code ras}: dials, lists, looks at and hangs up Remote Access connections from a terminal or a script.
 *
 * <p>Here is the command line itself; each command or group of commands has a package of its own, and what they share
 * is in {@code session} (the opened library, failures, exit codes), {@code terminal} (the screen and the person before
 * it) and {@code json}. A test holds which of them may know which. Everything goes through the public packages of
 * rasffm, so the command is also its first user. Nothing here is an API; what scripts may rely on is the output of
 * {@code --json} (docs/ras-json.md) and the exit codes.
 */
@NullMarked
package io.github.rasffm.cli;

import org.jspecify.annotations.NullMarked;
