/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ras demo}: a newcomer's walk through the life of a connection, on the simulator. */
@NullMarked
package io.github.rasffm.cli.demo;

import org.jspecify.annotations.NullMarked;
