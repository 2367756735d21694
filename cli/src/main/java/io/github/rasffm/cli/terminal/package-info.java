/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The screen, the person in front of it and the Ctrl-C key.
 *
 * <p>What a line looks like, how wide it may be, how a question is asked. Knows neither RAS nor the commands.
 */
@NullMarked
package io.github.rasffm.cli.terminal;

import org.jspecify.annotations.NullMarked;
