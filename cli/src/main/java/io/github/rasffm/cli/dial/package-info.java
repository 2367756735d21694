/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ras dial}: follows one dial, asks what a paused one wants to know. */
@NullMarked
package io.github.rasffm.cli.dial;

import org.jspecify.annotations.NullMarked;
